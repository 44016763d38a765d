import type { Act, RegisterRows, RegisterTable, RowChange } from '../model/register'
import { NO_NAME, type Erasure } from './erasure'

type AnyRow = RegisterRows[RegisterTable]

/** Kind of an act of which an erasure has left nothing. It can be neither undone nor redone. */
export const ERASED = 'act.erased'

/** Fields that hold what somebody wrote, as opposed to names, ids and codes. */
const WRITTEN = new Set(['note', 'text', 'why', 'what', 'hypothesis', 'howWeKnow', 'result', 'value', 'label', 'answers', 'override', 'purpose', 'memberGain', 'reason', 'trial', 'history', 'feedback', 'actions', 'overflow', 'privilege', 'source', 'custom', 'toDos'])

/** Whether the row is one of theirs and goes. */
export function goes(table: RegisterTable, key: string, row: AnyRow, erasure: Erasure): boolean {
  const fields = row as unknown as Record<string, unknown>
  const isTheirs = (id: unknown) => typeof id === 'string' && erasure.people.has(id)
  if (table === 'people') return erasure.people.has(key)
  return isTheirs(fields['personId']) || isTheirs(fields['needer']) || isTheirs(fields['owner']) || erasure.rows.has(`${table} ${key}`)
}

/** Somebody else's row without a trace of them; the very row when there is none. */
export function scrubRow<T extends RegisterTable>(table: T, row: RegisterRows[T], erasure: Erasure): RegisterRows[T] {
  const clean = withoutLinks(table, row, erasure)
  return (erasure.inTexts ? withoutNames(clean, erasure, false) : clean) as RegisterRows[T]
}

function withoutLinks(table: RegisterTable, row: AnyRow, erasure: Erasure): AnyRow {
  const { people, names, numbers } = erasure
  if (table === 'groups') {
    const group = row as RegisterRows['groups']
    const theirs = numbers.get(group.id)
    const ruled = group.rulings?.some(ruling => theirs?.has(ruling.member)) ? { ...group, rulings: group.rulings.filter(ruling => !theirs?.has(ruling.member)) } : group
    const said = ruled.feedback?.some(({ personId }) => personId !== undefined && people.has(personId)) ? { ...ruled, feedback: ruled.feedback.filter(({ personId }) => personId === undefined || !people.has(personId)) } : ruled
    return withoutIds(said, people) as AnyRow
  }
  if (table === 'offers') {
    const offer = row as RegisterRows['offers']
    if (!(offer.viaPersonId && people.has(offer.viaPersonId)) && !(offer.viaName && names.has(offer.viaName))) return offer
    const { viaPersonId: _, viaName: __, ...rest } = offer
    return { ...rest, indirect: true }
  }
  if (table === 'memberships') {
    const membership = row as RegisterRows['memberships']
    if (!membership.invitedBy || !names.has(membership.invitedBy)) return membership
    const { invitedBy: _, ...rest } = membership
    return rest
  }
  if (table === 'settings') {
    const settings = row as RegisterRows['settings']
    return settings.notSame?.some(pair => [...people].some(id => pair.includes(id))) ? { ...settings, notSame: settings.notSame.filter(pair => ![...people].some(id => pair.includes(id))) } : settings
  }
  return table === 'imports' ? scrubImport(row as RegisterRows['imports'], names) : (withoutIds(row, people) as AnyRow)
}

/** A value without the ids of the people, wherever they stand in lists or fields; the very value when none does. */
function withoutIds(value: unknown, people: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isId = (inner: unknown) => typeof inner === 'string' && people.has(inner)
  if (Array.isArray(value)) {
    const items = value.filter(item => !isId(item)).map(item => withoutIds(item, people))
    return items.length === value.length && items.every((item, i) => item === value[i]) ? value : items
  }
  const entries = Object.entries(value)
  const clean = entries.filter(([, inner]) => !isId(inner)).map(([field, inner]) => [field, withoutIds(inner, people)] as const)
  return clean.length === entries.length && clean.every(([, inner], i) => inner === entries[i]![1]) ? value : Object.fromEntries(clean)
}

function scrubImport(batch: RegisterRows['imports'], names: ReadonlySet<string>): RegisterRows['imports'] {
  const { diff } = batch
  const kept = (list: readonly string[]) => list.filter(name => !names.has(name))
  const clean = {
    ...diff, newMembers: kept(diff.newMembers), left: kept(diff.left), returned: kept(diff.returned),
    renamed: diff.renamed.filter(({ from, to }) => !names.has(from) && !names.has(to)),
    unread: diff.unread.map(line => {
      const { excerpt, ...rest } = line
      return excerpt !== undefined && [...names].some(name => excerpt.includes(name)) ? rest : line
    }),
  }
  const lists = ['newMembers', 'left', 'returned', 'renamed'] as const
  const isSame = lists.every(list => clean[list].length === diff[list].length) && clean.unread.every((line, i) => line === diff.unread[i])
  return isSame ? batch : { ...batch, diff: clean }
}

/** A text with every rare name taken out. */
export function withoutRareNames(text: string, { rareNames }: Erasure): string {
  let clean = text
  for (const name of rareNames) if (clean.includes(name)) clean = clean.replaceAll(name, NO_NAME)
  return clean
}

function withoutNames(value: unknown, erasure: Erasure, isWritten: boolean): unknown {
  if (typeof value === 'string') return isWritten ? withoutRareNames(value, erasure) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map(item => withoutNames(item, erasure, isWritten))
    return items.every((item, i) => item === value[i]) ? value : items
  }
  let changed = false
  const copy: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    // Inside a written field everything is written, except ids and days.
    copy[field] = withoutNames(inner, erasure, (isWritten && !/Id$|^(id|kind|code|state|step|on|from|repliedOn|closedOn)$/.test(field)) || WRITTEN.has(field))
    changed ||= copy[field] !== inner
  }
  return changed ? copy : value
}

/** An act without a trace of them; the very act when there is none. */
export function scrubAct(act: Act, erasure: Erasure): Act {
  const changes = scrubChanges(act.changes, erasure)
  if (changes === act.changes) return act
  return changes.length === 0 ? { seq: act.seq, at: act.at, kind: ERASED, changes } : { ...act, changes }
}

/** Changes of rows without those of theirs; the very list when nothing is. */
export function scrubChanges(changes: readonly RowChange[], erasure: Erasure): readonly RowChange[] {
  const clean = changes.flatMap(change => {
    const { table, key, before, after } = change
    if ((before && goes(table, key, before, erasure)) || (after && goes(table, key, after, erasure)) || erasure.rows.has(`${table} ${key}`)) return []
    const [was, is] = [before && scrubRow(table, before, erasure), after && scrubRow(table, after, erasure)]
    return was === before && is === after ? [change] : [{ ...change, before: was, after: is } as RowChange]
  })
  return clean.length === changes.length && clean.every((change, i) => change === changes[i]) ? changes : clean
}
