import type { Day } from '../model/day'
import { LANES } from '../model/follow-up'
import type { FollowUp, FollowUpDraft, FollowUpKey } from '../model/follow-up'
import type { PersonId } from '../model/ids'
import { touchBlock } from './caps'
import type { PlanningFacts } from './planning-facts'
import { draftsOfRule } from './rule-scope'
import { ruleById, RULES } from './rules/registry'

/** 等他找我: snoozed to this day, a row sleeps until the person writes. */
export const WAITING: Day = '9999-12-31' as Day

/** Share of a full day kept for those who have waited longest, whatever their rank: nobody is starved. */
const OLDEST_SHARE = 0.25

export interface DayPlan {
  /** What to show today, lane by lane, highest rank first. */
  readonly drafts: readonly FollowUpDraft[]
  /** Open rows due whose cause is gone (answered, contacted, settled). They were derived, so they are removed, not dropped. */
  readonly stale: readonly FollowUpKey[]
  /** Rows snoozed until the person writes, who has written since: to be shown again. */
  readonly awake: readonly FollowUpKey[]
  /** Due, but for another day: the quota of this one is full. */
  readonly waiting: readonly FollowUpDraft[]
}

/** Everything the rules find due, before caps. Ordered by rank, then by key: deterministic. */
export function candidates(facts: PlanningFacts): FollowUpDraft[] {
  return RULES.flatMap(rule => draftsOfRule(rule, facts)).sort(byRank)
}

const byRank = (a: FollowUpDraft, b: FollowUpDraft): number => b.rank - a.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
const byAge = (a: FollowUpDraft, b: FollowUpDraft): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : byRank(a, b))

/** Rows that mean writing to a person count against the caps; work on a group or a list does not. */
export function isContact(draft: Pick<FollowUpDraft, 'personId' | 'rule'>): boolean {
  return draft.personId !== undefined && ruleById(draft.rule)?.contacts !== false
}

/** Rows that no cap and no quota takes off the list: whoever copies their words meets the gate all the same. */
export function isPressing(draft: Pick<FollowUpDraft, 'rule'>): boolean {
  return ruleById(draft.rule)?.presses === true
}

function isAwake(facts: PlanningFacts, followUp: FollowUp): boolean {
  const spoke = followUp.personId && facts.personById.get(followUp.personId)?.lastSpokeOn
  return followUp.snoozedTo === WAITING && !!spoke && spoke > followUp.createdOn
}

function isResting(facts: PlanningFacts, followUp: FollowUp): boolean {
  return followUp.state === 'open' && followUp.snoozedTo !== undefined && followUp.snoozedTo > facts.today && !isAwake(facts, followUp)
}

/** A row of a day to come that the operator has moved to this day or one before it. */
function isBroughtForward(facts: PlanningFacts, row: FollowUp): boolean {
  return row.state === 'open' && row.snoozedTo !== undefined && row.snoozedTo <= facts.today && row.due > facts.today
}

/** Contacted since it was moved, or not to be contacted any more: the moved row has lost its cause. */
function isAnswered(facts: PlanningFacts, row: FollowUp): boolean {
  const person = row.personId === undefined ? undefined : facts.personById.get(row.personId)
  return row.personId !== undefined && (!person || (person.lastContactOn !== null && person.lastContactOn > row.createdOn))
}

/** A stored row as the draft it came from. */
function draftOf({ state: _state, snoozedTo: _to, snoozes: _often, doneOn: _done, visitId: _visit, createdOn: _on, ...draft }: FollowUp): FollowUpDraft {
  return draft
}

/** The most urgent reason speaks for a person; the others are named in `reason.also`, rules separated by spaces. */
function foldByPerson(drafts: readonly FollowUpDraft[]): FollowUpDraft[] {
  const folded = new Map<PersonId, FollowUpDraft[]>()
  for (const draft of drafts) {
    const list = folded.get(draft.personId!)
    if (list) list.push(draft)
    else folded.set(draft.personId!, [draft])
  }
  return [...folded.values()].map(([first, ...rest]) =>
    rest.length === 0 ? first! : { ...first!, reason: { ...first!.reason, also: [...new Set(rest.map(draft => draft.rule))].join(' ') } })
}

/** The `room` to take of contacts sorted by rank: most by rank, the rest by how long they have waited. */
function fitToQuota<Row extends FollowUpDraft>(drafts: readonly Row[], room: number): Row[] {
  if (drafts.length <= room) return [...drafts]
  const byMerit = room - (room < 2 ? 0 : Math.max(1, Math.floor(room * OLDEST_SHARE)))
  const first = drafts.slice(0, byMerit)
  const oldest = drafts.slice(byMerit).sort(byAge).slice(0, room - byMerit)
  return [...first, ...oldest]
}

/**
 * The plan of one day. Deterministic and idempotent: what is chosen depends on the register and the day only, so planning
 * again after the rows were stored gives the same keys. Never holds more people than the daily quota has left, nobody who
 * is not to be contacted, nobody at the cap of touches, and one contact row per person; pressing rows stand beside all this.
 */
export function planDay(facts: PlanningFacts): DayPlan {
  const due = candidates(facts)
  const stored = [...facts.followUpByKey.values()]
  const restingPeople = new Set(stored.filter(row => row.lane === 'visits' && isResting(facts, row)).map(row => row.personId))
  const forward = stored.filter(row => isBroughtForward(facts, row))
  const live = [...due, ...forward.filter(row => !isAnswered(facts, row)).map(draftOf)].filter(draft => {
    const row = facts.followUpByKey.get(draft.key)
    if (row && (row.state !== 'open' || isResting(facts, row))) return false
    return !(draft.lane === 'visits' && draft.personId !== undefined && restingPeople.has(draft.personId))
  })
  const mayContact = (draft: FollowUpDraft): boolean => {
    const person = facts.personById.get(draft.personId!)
    return !!person && !facts.contactedToday.has(person.person.id) && touchBlock(person.visits, facts.settings, facts.today, facts.zone) === null
  }
  const contacts = foldByPerson(live.filter(draft => isContact(draft) && !isPressing(draft) && mayContact(draft)))
  const room = Math.max(0, facts.settings.peopleADay - facts.contactedToday.size)
  const chosen = fitToQuota(contacts, room)
  const chosenKeys = new Set(chosen.map(draft => draft.key))
  const drafts = [...live.filter(draft => !isContact(draft) || isPressing(draft)), ...chosen].sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane) || byRank(a, b))
  const dueKeys = new Set(due.map(draft => draft.key))
  return {
    drafts,
    stale: stored
      .filter(row => row.state === 'open' && row.due <= facts.today && !dueKeys.has(row.key) && !isResting(facts, row) && ruleById(row.rule) !== null)
      .concat(forward.filter(row => isAnswered(facts, row)))
      .map(row => row.key)
      .sort(),
    awake: stored.filter(row => row.state === 'open' && isAwake(facts, row)).map(row => row.key).sort(),
    waiting: contacts.filter(draft => !chosenKeys.has(draft.key)),
  }
}

/**
 * Stored rows as the page shows them: one contact row per person, as many people as `room` allows, everything that is no
 * contact, and what presses. `later`: due, but more than the day holds.
 */
export function arrangeRows<Row extends FollowUpDraft>(rows: readonly Row[], room: number): { readonly shown: readonly Row[]; readonly later: readonly Row[] } {
  const ranked = [...rows].sort(byRank)
  const people = new Set<PersonId>()
  const contacts = ranked.filter(row => isContact(row) && !isPressing(row) && !people.has(row.personId!) && people.add(row.personId!))
  const chosen = new Set<FollowUpDraft>(fitToQuota(contacts, Math.max(0, room)))
  return {
    shown: ranked.filter(row => !isContact(row) || isPressing(row) || chosen.has(row)),
    later: contacts.filter(row => !chosen.has(row)),
  }
}

/** What 今日 shows on `facts.today`; see {@link planDay}. */
export function plan(facts: PlanningFacts): FollowUpDraft[] {
  return [...planDay(facts).drafts]
}
