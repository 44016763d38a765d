import { CUSTOM } from '../../../shared/people/person-entry'

/** Columns the operator may show beside the name, in the order in which they stand. */
export const COLUMN_IDS = ['has', 'city', 'industry', 'tags', 'level', 'loyalty', 'groups', 'wants', 'presence', 'last', 'contact'] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** What is shown until the operator chooses. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = ['has', 'presence', 'last']

/** Ids that are columns (or custom fields, `custom:NAME`), in their order; the default when nothing is left. */
export function columnsOf(chosen: readonly string[] | undefined): readonly string[] {
  const known = (chosen ?? DEFAULT_COLUMNS).filter(id => (COLUMN_IDS as readonly string[]).includes(id) || id.startsWith(CUSTOM))
  return known.length > 0 ? known : DEFAULT_COLUMNS
}

/** The chosen columns with one put in or taken out. New ones stand in the table's own order, custom fields last. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.length > 1 ? chosen.filter(one => one !== id) : chosen
  const place = (one: string) => (one.startsWith(CUSTOM) ? COLUMN_IDS.length : COLUMN_IDS.indexOf(one as ColumnId))
  return [...chosen, id].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** Columns that have room beside an open card. */
const BESIDE_CARD = 3

/** The columns shown beside an open card: the first ones, but the one the list is sorted by never goes. */
export function besideCard(chosen: readonly string[], sorted: string): readonly string[] {
  if (chosen.length <= BESIDE_CARD) return chosen
  const first = chosen.slice(0, BESIDE_CARD)
  return !chosen.includes(sorted) || first.includes(sorted) ? first : [...first.slice(0, -1), sorted]
}
