import type { Failure } from '../../shared/model/failure'
import type { Membership } from '../../shared/model/group'
import type { AccountId, PersonId } from '../../shared/model/ids'
import type { Person } from '../../shared/model/person'
import type { Act, RowChange } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import { act, type ActWriter } from './act'
import { register } from './database'
import { freshId } from './fresh-id'
import { getPerson } from './people'
import { readingsOf, type Reading } from './readings-of'
import { same } from './same'

/**
 * Takes one account off a person, with its memberships and what was read out of its messages and cards. Whoever had it before a merge, and
 * had no other, is there again with all that was theirs; else it becomes a new person.
 */
export async function splitPerson(personId: PersonId, accountId: AccountId): Promise<Person> {
  const account = await register().accounts.get(accountId)
  if (account?.personId !== personId) throw new Error(`account ${accountId} is not of person ${personId}`)
  const before = await onlyBearerBefore(accountId, personId)
  if (before !== null && (await partAgain(before)).ok) return (await register().people.get(before))!
  const memberships = await register().memberships.where('accountId').equals(accountId).toArray()
  const readings = await readingsOf(personId, memberships)
  const person: Person = { id: freshId<'person'>(), name: memberships[0]?.name ?? account.name ?? account.platformId ?? '', createdAt: Date.now(), tags: [] }
  await act('person.split', async tx => {
    await tx.put('people', person)
    await tx.patch('accounts', accountId, { personId: person.id })
    await giveTo(tx, person.id, memberships, readings)
  })
  return person
}

/** Who had just this account until they were merged into the person; `null` = nobody. */
async function onlyBearerBefore(accountId: AccountId, personId: PersonId): Promise<PersonId | null> {
  const merge = await register().acts.reverse().filter(one => one.kind === MERGED && one.undone !== true && one.changes.some(({ table, key }) => table === 'accounts' && key === accountId)).first()
  const moved = merge?.changes.filter(({ table }) => table === 'accounts') ?? []
  const bearer = moved.length === 1 ? (ownerOf(moved[0]!.before) as PersonId) : null
  return bearer !== null && bearer !== personId && (await getPerson(bearer))?.id === personId ? bearer : null
}

const MERGED = 'people.merged'

async function giveTo(tx: ActWriter, personId: PersonId, memberships: readonly Membership[], readings: readonly Reading[]): Promise<void> {
  for (const { id } of memberships) await tx.patch('memberships', id, { personId })
  for (const { table, key } of readings) await tx.patch(table, key, { personId })
}

/**
 * Parts two people who were merged, whenever that was: the one that went is there again with all that was moved, and with what was read
 * out of their messages since. Of the one that stayed only what came with the merge goes, unless it was changed since. Fails with
 * `not-found` when nobody knows any more what was moved. One act.
 */
export async function partAgain(gone: PersonId): Promise<Result<Act, Failure>> {
  const target = await mergeOf(gone)
  const now = await getPerson(gone)
  if (!target || !now || now.id === gone) return fail({ code: 'not-found', what: `merge of ${gone}` })
  const into = (await register().people.get(gone))!.mergedInto!
  const accounts = target.changes.flatMap(change => (change.table === 'accounts' && ownerOf(change.before) === gone ? [change.key] : []))
  const memberships = await register().memberships.where('accountId').anyOf(accounts).toArray()
  const theirs = memberships.filter(one => one.personId === now.id)
  const readings = await readingsOf(now.id, theirs)
  return succeed(await act('person.split', async tx => {
    for (const change of target.changes) await partRow(tx, change, { into, now: now.id })
    await giveTo(tx, gone, theirs, readings)
  }))
}

interface Parted {
  /** Whom they were merged into. */
  readonly into: PersonId
  /** Whoever holds what was theirs: `into`, or whom that one was merged into since. */
  readonly now: PersonId
}

async function partRow(tx: ActWriter, { table, key, before, after }: RowChange, { into, now }: Parted): Promise<void> {
  const row = await tx.get(table, key)
  if (!row || !before || !after) return
  const [was, became, is] = [fieldsOf(before), fieldsOf(after), fieldsOf(row)]
  const back: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (same(was[field], became[field])) continue
    if (field === 'tags') back[field] = (is[field] as unknown[]).filter(tag => (was[field] as unknown[]).includes(tag) || !(became[field] as unknown[]).includes(tag))
    // Merged on since, what names whoever stayed names whom they were merged into.
    else if (same(is[field], became[field]) || same(is[field], named(became[field], into, now))) back[field] = was[field]
  }
  if (Object.keys(back).length > 0) await tx.patch(table, key, back)
}

/** The act that merged somebody away and stands. */
function mergeOf(gone: PersonId): Promise<Act | undefined> {
  return register().acts.reverse().filter(one => one.kind === MERGED && one.undone !== true && one.changes.some(change => change.table === 'people' && change.key === gone && (change.after as Person | null)?.mergedInto !== undefined)).first()
}

/** A value with one id in the place of another, wherever it stands; a list of ids holds each once. */
function named(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return [...new Set(value.map(one => named(one, from, to)))]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, from, to)]))
}

const fieldsOf = (row: object): Record<string, unknown> => row as Record<string, unknown>
const ownerOf = (row: RowChange['before']): unknown => (row === null ? undefined : fieldsOf(row)['personId'])
