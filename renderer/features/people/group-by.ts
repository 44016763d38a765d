/** Rows by a key of theirs, each list in the order of the rows. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const map = new Map<Key, Row[]>()
  for (const row of rows) {
    const list = map.get(keyOf(row))
    if (list) list.push(row)
    else map.set(keyOf(row), [row])
  }
  return map
}
