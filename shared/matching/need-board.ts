import { daysBetween, type Day } from '../model/day'
import type { Need } from '../model/exchange'
import type { GroupId, NeedId, PersonId } from '../model/ids'

/** The columns of the board, in their order. */
export const BOARD = ['open', 'talking', 'met', 'expired', 'withdrawn'] as const
export type BoardState = (typeof BOARD)[number]

/** Where a need stands on a day: open and in talks end with the last day, whatever was stored. `null` = only a suggestion. */
export function standingOf(need: Pick<Need, 'state' | 'until'>, today: Day): BoardState | null {
  if (need.state === 'suggested' || need.state === 'rejected') return null
  if ((need.state === 'open' || need.state === 'talking') && need.until !== undefined && need.until < today) return 'expired'
  return need.state
}

/** What is to be shown of many needs; absent = no condition. */
export interface NeedFilter {
  /** Words that must all be in the thing, the place or the person's name. */
  readonly text?: string
  readonly only?: 'urgent' | 'ending' | 'recruiting' | 'budget'
  /** Needs nobody can meet: wishes for somebody to be recruited, beside those the operator made one. */
  readonly unmet?: ReadonlySet<NeedId>
  /** A group, and those who are or were in it. */
  readonly from?: { readonly groupId: GroupId; readonly members: ReadonlySet<PersonId> }
}

/** Whether a need comes from a group: the one it was said or noted in; where none is known, any group of the person. */
function isFrom(need: Need, { groupId, members }: NonNullable<NeedFilter['from']>): boolean {
  const said = need.groupId ?? (need.source.kind === 'message' ? need.source.groupId : undefined)
  return said === undefined ? members.has(need.personId) : said === groupId
}

/** Days before the last one from which a need counts as ending. */
const ENDING_DAYS = 10

/** Needs that fit a filter. `nameOf`: the person's name. */
export function filterNeeds(needs: readonly Need[], { text = '', only, unmet, from }: NeedFilter, today: Day, nameOf: (need: Need) => string): Need[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const isWanted = (need: Need): boolean => {
    if (only === 'urgent') return need.urgent === true
    if (only === 'recruiting') return need.recruiting === true || unmet?.has(need.id) === true
    if (only === 'budget') return need.budget !== undefined
    if (only === 'ending') return need.until !== undefined && need.until >= today && daysBetween(today, need.until) <= ENDING_DAYS
    return true
  }
  return needs.filter(need => isWanted(need) && (from === undefined || isFrom(need, from)) && words.every(word => `${need.text} ${need.region ?? ''} ${nameOf(need)}`.toLowerCase().includes(word)))
}

/** Needs by column; in each the nearest last day first, among those that are over the latest first. */
export function needBoard(needs: readonly Need[], today: Day): Readonly<Record<BoardState, readonly Need[]>> {
  const board: Record<BoardState, Need[]> = { open: [], talking: [], met: [], expired: [], withdrawn: [] }
  for (const need of needs) {
    const state = standingOf(need, today)
    if (state) board[state].push(need)
  }
  const lastStep = (need: Need): Day => need.history.at(-1)?.on ?? need.since
  for (const state of BOARD) {
    if (state === 'open' || state === 'talking') board[state].sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))
    else board[state].sort((a, b) => (lastStep(a) < lastStep(b) ? 1 : -1))
  }
  return board
}
