import { isOwnContact, touchBlock } from '../../../shared/followups/caps'
import type { Block } from '../../../shared/followups/caps'
import { arrangeRows, isContact, isPressing } from '../../../shared/followups/plan'
import { fillScript } from '../../../shared/followups/scripts/fill-script'
import type { ScriptPart } from '../../../shared/followups/scripts/fill-script'
import { pickScript, usedScripts } from '../../../shared/followups/scripts/pick-script'
import { sceneOf } from '../../../shared/followups/scripts/scenes'
import { festivalById } from '../../../shared/calendar/festivals'
import type { Day } from '../../../shared/model/day'
import { LANES } from '../../../shared/model/follow-up'
import type { FollowUp, Lane, Script } from '../../../shared/model/follow-up'
import type { Group } from '../../../shared/model/group'
import type { PersonId } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import type { DayData, PersonOnDay } from './day-data'
import { scriptValues } from './script-values'

/** One line of the day. */
export interface DayRow {
  readonly key: string
  readonly followUp: FollowUp
  readonly who: PersonOnDay | null
  readonly group: Group | null
  /** Words to say, filled for this person; `null` where nothing is said to anybody or no script fits. */
  readonly words: { readonly script: Script; readonly parts: readonly ScriptPart[] } | null
  /** The cap that stands against a contact now; `null` = none. Quiet hours are asked when something is copied. */
  readonly block: Block | null
  /** Put off to this evening. */
  readonly tonight: boolean
}

export interface DayList {
  readonly lanes: readonly { readonly lane: Lane; readonly rows: readonly DayRow[] }[]
  readonly rows: readonly DayRow[]
  /** Due, but more than today's quota holds. */
  readonly later: number
  /** Minutes of the rows that are not blocked. */
  readonly minutes: number
  /** Rows that can be worked on. */
  readonly left: number
  /** People contacted today. */
  readonly used: number
}

/** People the operator was in touch with today. */
export function contactedToday({ visitsToday }: Pick<DayData, 'visitsToday'>): Set<PersonId> {
  return new Set(visitsToday.filter(isOwnContact).map(visit => visit.personId))
}

/** Open rows as the day holds them: within the quota, one a person, nobody twice who was contacted today already; what presses stands in any case. */
export function arrangedRows(open: readonly FollowUp[], contacted: ReadonlySet<PersonId>, peopleADay: number): ReturnType<typeof arrangeRows<FollowUp>> {
  const waiting = open.filter(row => !isContact(row) || isPressing(row) || !contacted.has(row.personId!))
  return arrangeRows(waiting, peopleADay - contacted.size)
}

/** What a row offers to say; `choice` steps through the scripts of the scene. */
export function wordsFor(data: DayData, followUp: FollowUp, choice = 0): DayRow['words'] {
  const festival = followUp.reason.code === 'festival.greet' ? festivalById(String(followUp.reason['festival'])) : null
  const scene = sceneOf(followUp.reason, festival?.rule.kind === 'term')
  const who = followUp.personId ? data.people.get(followUp.personId) : undefined
  if (scene === null || (!who && !festival)) return null
  const values = scriptValues(data, followUp)
  const first = pickScript(data.scripts, scene, usedScripts(who?.visits ?? []), values)
  if (!first) return null
  const ofScene = data.scripts.filter(script => script.scene === scene)
  const script = ofScene[(ofScene.indexOf(first) + choice) % ofScene.length] ?? first
  return { script, parts: fillScript(script.text, values) }
}

/** Arranges the rows of a day: lane by lane, within the quota, what was put off to tonight last. */
export function dayList(data: DayData, today: Day, zone: Zone, choices: Readonly<Record<string, number>> = {}): DayList {
  const contacted = contactedToday(data)
  const live = data.open.filter(row => row.personId === undefined || isLive(data.people.get(row.personId)))
  const { shown, later } = arrangedRows(live, contacted, data.settings.peopleADay)
  const rows = shown.map((followUp): DayRow => {
    const who = (followUp.personId && data.people.get(followUp.personId)) || null
    return {
      key: followUp.key, followUp, who,
      group: (followUp.groupId && data.groups.get(followUp.groupId)) || null,
      words: wordsFor(data, followUp, choices[followUp.key]),
      block: who && isContact(followUp) ? touchBlock(who.visits, data.settings, today, zone) : null,
      tonight: followUp.snoozedTo === today && followUp.snoozes > 0,
    }
  })
  const lanes = LANES.map(lane => ({ lane, rows: rows.filter(row => row.followUp.lane === lane).sort(byUse) })).filter(({ rows: inLane }) => inLane.length > 0)
  const free = rows.filter(row => row.block === null)
  return {
    lanes, rows: lanes.flatMap(lane => lane.rows), later: later.length, used: contacted.size,
    left: free.length, minutes: free.reduce((sum, row) => sum + row.followUp.minutes, 0),
  }
}

const isLive = (who: PersonOnDay | undefined): boolean => who !== undefined && !who.person.doNotContact && who.person.mergedInto === undefined && !who.person.isSelf

/** Rank decides; what is put off to tonight and what is blocked stands last. */
function byUse(a: DayRow, b: DayRow): number {
  const weight = (row: DayRow) => (row.block ? 2 : 0) + (row.tonight ? 1 : 0)
  return weight(a) - weight(b) || b.followUp.rank - a.followUp.rank || (a.key < b.key ? -1 : 1)
}
