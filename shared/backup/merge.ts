import { MEMBER_DECISIONS, type Membership } from '../model/group'
import type { Register, RegisterRows, RegisterTable } from '../model/register'
import { rowText } from './compare'
import { isRecord, unitedEntries } from './united-entries'

type AnyRow = RegisterRows[MergedTable | 'memberships']
type Fields = Record<string, unknown>

/** Tables that two registers are united in, what others point to first. Chats come by their messages, follow-ups are planned anew, settings stay. */
export const MERGED_TABLES = ['tags', 'groups', 'people', 'facts', 'needs', 'offers', 'visits', 'introductions', 'segments', 'scripts', 'reviews'] as const satisfies readonly RegisterTable[]
export type MergedTable = (typeof MERGED_TABLES)[number]

/** One field that both registers know otherwise. */
export interface MergeConflict {
  readonly table: MergedTable | 'memberships'
  readonly key: string
  /** Of a field with fields of its own, `custom.爱好`. */
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
  /** Name or words of the row. */
  readonly of: string
}

/** What uniting would write: rows only they have, fields only they know, and what has to be chosen. */
export interface MergePlan {
  readonly added: readonly { readonly table: MergedTable; readonly row: AnyRow }[]
  readonly filled: readonly { readonly table: MergedTable | 'memberships'; readonly key: string; readonly fields: Readonly<Fields> }[]
  readonly conflicts: readonly MergeConflict[]
}

/** Fields that follow from other data or from where a row was made. */
const OWN = new Set(['id', 'createdAt', 'mergedInto', 'nextMember', 'isSelf', 'source', 'confidence', 'on', 'at'])
/** Lists whose places mean something: the answer to the first question is not that to the second. */
const IN_PLACE = new Set(['answers'])
/** Fields that have fields of their own. */
const NESTED = new Set(['custom', 'roles', 'welcomed'])
/** Days of which the later one holds. */
const LATER = new Set(['lastContactOn', 'confirmedOn', 'rosterOn', 'paidUntil'])

/**
 * Plans the union of two registers. `idOf`: ids of theirs that are known to be somebody or some group here. A row is the same by its
 * id, else by what it says: a tag, segment or script by name, a fact by person, type and value, a need, resource or visit by person
 * and words. Lists are united, gaps are filled, of contact days the later holds; all else that differs is a conflict.
 */
export function planMerge(ours: Register, theirs: Register, idOf: ReadonlyMap<string, string>): MergePlan {
  const ids = new Map(idOf)
  const added: MergePlan['added'][number][] = []
  const filled: MergePlan['filled'][number][] = []
  const conflicts: MergeConflict[] = []
  for (const table of MERGED_TABLES) {
    const byId = new Map<string, AnyRow>(ours[table].map(row => [row.id, row]))
    const bySense = new Map<string, AnyRow>(ours[table].map(row => [senseOf(table, row), row]))
    const fills = new Map<string, Fields>()
    for (const row of theirs[table]) {
      // Whoever was merged there is the one they were merged into.
      if (table === 'people' && (row as RegisterRows['people']).mergedInto !== undefined) continue
      const moved = placedRow(table, withIds(row, ids) as AnyRow, row)
      const known = byId.get(moved.id) ?? bySense.get(senseOf(table, moved))
      if (!known) {
        added.push({ table, row: moved })
        byId.set(moved.id, moved)
        bySense.set(senseOf(table, moved), moved)
        continue
      }
      if (known.id !== row.id) ids.set(row.id, known.id)
      const found = unite(table, known, moved)
      if (Object.keys(found.fields).length > 0) fills.set(known.id, { ...fills.get(known.id), ...found.fields })
      conflicts.push(...found.conflicts)
    }
    for (const [key, fields] of fills) filled.push({ table, key, fields })
  }
  for (const [known, other] of memberPairs(ours, theirs, ids)) {
    const found = unite('memberships', known, other)
    if (Object.keys(found.fields).length > 0) filled.push({ table: 'memberships', key: known.id, fields: found.fields })
    conflicts.push(...found.conflicts)
  }
  return { added, filled, conflicts }
}

/** A review of one group is named after the group. */
function placedRow(table: MergedTable, moved: AnyRow, was: AnyRow): AnyRow {
  if (table !== 'reviews') return moved
  const [now, then] = [moved, was] as [RegisterRows['reviews'], RegisterRows['reviews']]
  return then.groupId === undefined ? now : { ...now, id: now.id.replace(then.groupId, now.groupId!) }
}

/** Memberships of the same person in the same group, theirs with the fields the operator decides alone. */
function memberPairs(ours: Register, theirs: Register, ids: ReadonlyMap<string, string>): [Membership, Membership][] {
  const own = new Map(ours.memberships.map(membership => [`${membership.groupId} ${membership.personId}`, membership]))
  return theirs.memberships.flatMap((membership): [Membership, Membership][] => {
    const known = own.get(`${ids.get(membership.groupId) ?? membership.groupId} ${ids.get(membership.personId) ?? membership.personId}`)
    const decided = Object.fromEntries(MEMBER_DECISIONS.flatMap(field => (membership[field] === undefined ? [] : [[field, membership[field]]])))
    return known && Object.keys(decided).length > 0 ? [[known, decided as unknown as Membership]] : []
  })
}

function unite(table: MergedTable | 'memberships', known: AnyRow, other: AnyRow): { fields: Fields; conflicts: MergeConflict[] } {
  const [left, right] = [known as unknown as Fields, other as unknown as Fields]
  const fields: Fields = {}
  const conflicts: MergeConflict[] = []
  for (const [field, theirs] of Object.entries(right)) {
    const ours = left[field]
    if (OWN.has(field) || theirs === undefined || rowText(ours) === rowText(theirs)) continue
    if (ours === undefined) fields[field] = theirs
    else if (Array.isArray(ours) && Array.isArray(theirs) && !IN_PLACE.has(field)) {
      const union = unitedEntries(ours, theirs)
      if (rowText(union) !== rowText(ours)) fields[field] = union
    } else if (NESTED.has(field) && isRecord(ours) && isRecord(theirs)) {
      const inner = unite(table, { ...ours, id: known.id } as unknown as AnyRow, theirs as unknown as AnyRow)
      if (Object.keys(inner.fields).length > 0) fields[field] = { ...ours, ...inner.fields }
      conflicts.push(...inner.conflicts.map(conflict => ({ ...conflict, field: `${field}.${conflict.field}`, of: wordsOf(known) })))
    } else if (LATER.has(field)) {
      if (String(theirs) > String(ours)) fields[field] = theirs
    } else conflicts.push({ table, key: known.id, field, ours, theirs, of: wordsOf(known) })
  }
  return { fields, conflicts }
}

const plain = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()

/** What makes two rows of different ids the same. */
function senseOf(table: MergedTable, row: AnyRow): string {
  const { personId = '', type = '', value = '', text = '', name = '', on = '', needer = '', owner = '', needId = '' } = row as unknown as Record<string, string | undefined>
  if (table === 'tags' || table === 'segments') return plain(name)
  if (table === 'facts') return `${personId} ${type} ${plain(value)}`
  if (table === 'needs' || table === 'offers') return `${personId} ${plain(text)}`
  if (table === 'visits') return `${personId} ${on} ${plain(text)}`
  if (table === 'scripts') return plain(text)
  if (table === 'introductions') return `${needer} ${owner} ${needId}`
  return (row as { readonly id: string }).id
}

const wordsOf = (row: AnyRow): string => {
  const { name, value, text, id } = row as unknown as Record<string, string | undefined>
  return name ?? value ?? text ?? id ?? ''
}

/** A row with every id of theirs replaced by the one it has here, at every depth. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map(item => withIds(item, ids))
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, withIds(inner, ids)])) : value
}
