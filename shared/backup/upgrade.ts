/** How rows of an older schema become rows of the next one. */
export interface RowUpgrade {
  /** The schema it leads to. */
  readonly schema: number
  /** The row as the newer schema has it; `table` as in the part's name. */
  row(table: string, row: Record<string, unknown>): Record<string, unknown>
}

/** Every upgrade, ascending. One entry per schema version that changed rows; tested with a backup of the version before. */
export const ROW_UPGRADES: readonly RowUpgrade[] = []

/** A row of schema `from` as it is now. */
export function upgradeRow(table: string, row: Record<string, unknown>, from: number, upgrades: readonly RowUpgrade[] = ROW_UPGRADES): Record<string, unknown> {
  return upgrades.reduce((current, upgrade) => (upgrade.schema > from ? upgrade.row(table, current) : current), row)
}
