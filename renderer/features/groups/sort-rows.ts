/** Rows in the order of a value: names by their pinyin, unknown values last whichever way. */
export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => number | string | null, descending: boolean): Row[] {
  const collator = new Intl.Collator('zh-u-co-pinyin')
  const sign = descending ? -1 : 1
  return rows.map(row => ({ row, at: valueOf(row) })).sort((a, b) => {
    if (a.at === null || b.at === null) return a.at === b.at ? 0 : a.at === null ? 1 : -1
    if (typeof a.at === 'string' && typeof b.at === 'string') return sign * collator.compare(a.at, b.at)
    return sign * (Number(a.at) - Number(b.at))
  }).map(({ row }) => row)
}
