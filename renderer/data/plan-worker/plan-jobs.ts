import { festivalById } from '../../../shared/calendar/festivals'
import { planningFacts } from '../../../shared/followups/facts'
import { festivalAudience } from '../../../shared/followups/festival-audience'
import { planDay } from '../../../shared/followups/plan'
import type { PlanningInput } from '../../../shared/followups/planning-facts'
import { PREVIEW_DAYS, previewRule } from '../../../shared/followups/rule-preview'
import { weekLoad } from '../../../shared/followups/week-load'
import { withoutStrangers } from '../../../shared/followups/without-strangers'
import { buildLexicon, type Lexicon } from '../../../shared/matching/lexicon'
import { newMatches } from '../../../shared/matching/new-matches'
import { addMonth, monthOf, type Day } from '../../../shared/model/day'
import type { Zone } from '../../../shared/model/zone'
import { register } from '../database'
import { storeDrafts } from '../follow-ups'
import { ledgersOf } from '../ledgers'
import { readOwnTouches, storedTouches } from '../own-touches'
import type { LineTell } from '../worker-line'
import { disputesOf } from './disputes'
import { readInTurns } from './read-in-turns'
import type { PlanAsk, PlanQuestion, PlanQuestions } from './protocol'

let lexicon: Lexicon | null = null
const theLexicon = (): Lexicon => (lexicon ??= buildLexicon())

/** Questions and newcomers are looked for in the last months only. */
const MONTHS_BACK = 3

/**
 * Plans `today` and stores what is new: drafts whose key is unknown come in, open rows whose cause is gone go, rows that waited for
 * somebody to write wake up. Planning twice changes nothing. `now`: epoch ms. Returns how many rows are new.
 */
export async function planRegister(today: Day, zone: Zone, now: number): Promise<number> {
  const db = register()
  const input = await planningInput(today, zone)
  const { drafts, stale, awake } = planDay(planningFacts({ ...input, now, newMatches: newMatches(input.register, theLexicon, today, zone) }, today, zone))
  await db.transaction('rw', db.followUps, async () => {
    await db.followUps.where('key').anyOf([...stale]).filter(row => row.state === 'open').delete()
    await db.followUps.where('key').anyOf([...awake]).modify(row => void delete (row as { snoozedTo?: Day }).snoozedTo)
  })
  return storeDrafts(drafts, today)
}

/** The register and what planning reads besides it. */
async function planningInput(today: Day, zone: Zone, quarrels: Parameters<typeof disputesOf>[3] = {}): Promise<PlanningInput> {
  const since = addMonth(monthOf(today), -MONTHS_BACK)
  const input = await readInTurns(register())
  const ledgers = (await Promise.all(input.groups.map(group => ledgersOf(group.id, since)))).flat()
  const [disputes, touches] = await Promise.all([disputesOf(input.groups, today, zone, quarrels), storedTouches()])
  return { register: input, ledgers, disputes, touches }
}

type Answerer = { readonly [Q in PlanQuestion]: (ask: PlanQuestions[Q]['ask'], zone: Zone) => Promise<PlanQuestions[Q]['reply']> }

const ANSWER: Answerer = {
  async plan({ today, now }, zone) {
    // The list stands first; what has to be read out of messages corrects it.
    const added = await planRegister(today, zone, now)
    return (await readOwnTouches(today, zone)) ? added + (await planRegister(today, zone, now)) : added
  },
  load: async ({ today }, zone) => weekLoad({ register: withoutStrangers(await readInTurns(register())), touches: await storedTouches() }, today, zone),
  preview: async ({ today, rule, rules }, zone) => previewRule(await planningInput(today, zone, { daysBack: PREVIEW_DAYS + 7, settled: true }), rule, rules, { today, zone }),
  audience: async ({ today, festival }, zone) => {
    const found = festivalById(festival)
    return found && festivalAudience(planningFacts({ register: await readInTurns(register()) }, today, zone), found)
  },
}

/** Answers questions one after the other. Runs in the worker, and in tests beside the page; {@link register} must be open. */
export function startPlanning(zone: Zone, tell: (message: LineTell) => void): (ask: PlanAsk) => void {
  let queue: Promise<void> = Promise.resolve()
  const answer = async ({ job, type, ...ask }: PlanAsk): Promise<void> => {
    try {
      tell({ type: 'answer', job, answer: await (ANSWER[type] as (ask: unknown, zone: Zone) => Promise<number>)(ask, zone) })
    } catch (error) {
      tell({ type: 'failed', job, why: error instanceof Error ? error.message : String(error) })
    }
  }
  return ask => void (queue = queue.then(() => answer(ask)))
}
