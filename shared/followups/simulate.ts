import { addDays, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { FollowUp, FollowUpDraft, FollowUpKey, Visit } from '../model/follow-up'
import type { Id } from '../model/ids'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'
import { planningFacts } from './facts'
import { isContact, planDay } from './plan'
import type { PlanningInput } from './planning-facts'

export interface PlannedDay {
  readonly day: Day
  readonly drafts: readonly FollowUpDraft[]
}

function stored(draft: FollowUpDraft, day: Day, done: boolean): FollowUp {
  return { ...draft, state: done ? 'done' : 'open', doneOn: done ? day : undefined, snoozes: 0, createdOn: day }
}

function visitFor(draft: FollowUpDraft, day: Day, zone: Zone): Visit {
  return {
    id: `simulated-${draft.key}` as Id<'visit'>, personId: draft.personId!, on: day, at: zone.toEpoch(wallOfDay(day)) + 10 * 3_600_000,
    channel: 'private', outcome: 'replied', text: '', followUp: draft.key,
  }
}

/** The register after a day on which everything shown was ticked. */
function ticked(register: Register, drafts: readonly FollowUpDraft[], day: Day, zone: Zone): Register {
  const keys = new Set(drafts.map(draft => draft.key))
  return {
    ...register,
    visits: [...register.visits, ...drafts.filter(isContact).map(draft => visitFor(draft, day, zone))],
    followUps: [...register.followUps.filter(row => !keys.has(row.key)), ...drafts.map(draft => stored(draft, day, true))],
  }
}

export interface World {
  readonly zone: Zone
  /** Whether each day's rows are worked off; if not, a row is listed on the first day it shows and no more. */
  readonly ticked: boolean
}

/** What 今日 shows on `days` days from `from`, one day a step. Chats and rosters are taken to stand still. */
export function* simulateInSteps(input: PlanningInput, from: Day, days: number, world: World): Generator<PlannedDay> {
  let register = input.register
  const seen = new Set<FollowUpKey>()
  for (let n = 0; n < days; n++) {
    const day = addDays(from, n)
    const shown = planDay(planningFacts({ ...input, register, now: n === 0 ? input.now : undefined }, day, world.zone)).drafts
    const fresh = shown.filter(draft => !seen.has(draft.key))
    for (const draft of fresh) seen.add(draft.key)
    if (world.ticked) register = ticked(register, shown, day, world.zone)
    yield { day, drafts: world.ticked ? shown : fresh }
  }
}

/** {@link simulateInSteps} in one go. */
export function simulateDays(input: PlanningInput, from: Day, days: number, world: World): PlannedDay[] {
  return [...simulateInSteps(input, from, days, world)]
}
