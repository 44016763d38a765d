import { dayOfWall, daysBetween } from '../model/day'
import type { Day } from '../model/day'
import { WELCOME_STEPS } from '../model/group'
import type { Membership, WelcomeStep } from '../model/group'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'

/** Days after joining during which somebody counts as new. */
const LAST_DAY = 12
const DAY_MS = 86_400_000

/** Steps that no file tells: only the operator knows them. */
const BY_HAND: readonly WelcomeStep[] = ['greeted', 'introduced', 'rules']

/** Latest days on which notices in the chat say that somebody of a name came in, as far as it matters for who is new. */
export function noticedJoins(ledgers: readonly Ledger[], { now, zone }: { readonly now: number; readonly zone: Zone }): ReadonlyMap<string, Day> {
  const from = now - (LAST_DAY + 1) * DAY_MS
  const days = new Map<string, Day>()
  for (const { events } of ledgers) {
    for (const { at, event, who } of events) {
      if (event !== 'join' || at < from) continue
      const on = dayOfWall(zone.toWall(at))
      for (const name of who) if (on > (days.get(name) ?? '')) days.set(name, on)
    }
  }
  return days
}

/** The day on which a member who is still new joined: as the roster has it, else as a notice said; `null` = not new, or nobody knows. */
export function newSince({ present, bot, joinedOn, name, names }: Membership, noticed: ReadonlyMap<string, Day>, today: Day): Day | null {
  if (!present || bot) return null
  const on = joinedOn ?? [name, ...names.map(seen => seen.name)].map(one => noticed.get(one)).find(day => day !== undefined)
  return on !== undefined && on <= today && daysBetween(on, today) <= LAST_DAY ? on : null
}

/** Whether everything of the welcome that only the operator can know is ticked. */
export const isWelcomed = ({ welcomed }: Pick<Membership, 'welcomed'>): boolean => BY_HAND.every(step => welcomed?.[step] !== undefined)

/** How far one step of a newcomer's welcome is. */
export interface WelcomeState {
  readonly step: WelcomeStep
  readonly isDone: boolean
  /** It shows in the data, so there is nothing to tick or to take back. */
  readonly isSeen: boolean
}

/** What the data show of a newcomer. `cardFits`: `null` = the group asks for no pattern. */
export interface WelcomeSigns {
  readonly cardFits: boolean | null
  readonly hasTags: boolean
}

/** The five steps of a newcomer, in their order. */
export function welcomeSteps({ welcomed = {} }: Pick<Membership, 'welcomed'>, { cardFits, hasTags }: WelcomeSigns): WelcomeState[] {
  return WELCOME_STEPS.map(step => {
    const isSeen = (step === 'card' && cardFits === true) || (step === 'tagged' && hasTags)
    return { step, isSeen, isDone: isSeen || welcomed[step] !== undefined }
  })
}
