import type { Group } from '../model/group'
import type { GroupId } from '../model/ids'

type Kin = Pick<Group, 'id' | 'parentId'>

/** A row with its depth under the group it came from; 0 = from none that is known. */
export interface Descendant<Row> {
  readonly row: Row
  readonly depth: number
}

/** The rows in their order, each followed by the groups that were split from it. A circle, which only a mistake makes, is cut where it closes. */
export function inLineage<Row>(rows: readonly Row[], groupOf: (row: Row) => Kin): Descendant<Row>[] {
  const present = new Set(rows.map(row => groupOf(row).id))
  const childrenById = new Map<GroupId, Row[]>()
  for (const row of rows) {
    const { parentId } = groupOf(row)
    if (parentId !== undefined && present.has(parentId)) childrenById.set(parentId, [...(childrenById.get(parentId) ?? []), row])
  }
  const result: Descendant<Row>[] = []
  const placed = new Set<GroupId>()
  const place = (row: Row, depth: number): void => {
    const { id } = groupOf(row)
    if (placed.has(id)) return
    placed.add(id)
    result.push({ row, depth })
    for (const child of childrenById.get(id) ?? []) place(child, depth + 1)
  }
  for (const row of rows) {
    const { parentId } = groupOf(row)
    if (parentId === undefined || !present.has(parentId)) place(row, 0)
  }
  for (const row of rows) place(row, 0)
  return result
}

/** Whether `id` would be its own ancestor under `parentId`. */
export function closesCircle(groups: readonly Kin[], id: GroupId, parentId: GroupId): boolean {
  const parentById = new Map(groups.map(group => [group.id, group.parentId]))
  const seen = new Set<GroupId>()
  for (let at: GroupId | undefined = parentId; at !== undefined && !seen.has(at); at = parentById.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
