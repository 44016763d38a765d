import type { Account } from '../../shared/model/group'
import type { AccountId, PersonId } from '../../shared/model/ids'
import type { Person } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { register } from './database'
import { mergePeople, patchPerson, splitPerson } from './people'

/** One account of the operator's: which groups it sits in. */
export interface MyAccount {
  readonly account: Account
  readonly personId: PersonId
  readonly name: string
  readonly groups: readonly string[]
  readonly messages: number
}

/** Somebody who may be the operator under another account: a name of theirs is one of the operator's. */
export interface MaybeMe {
  readonly person: Person
  readonly groups: readonly string[]
}

/** Whoever the register takes for the operator: everyone marked so, those merged away left out. */
const selves = (): Promise<Person[]> => register().people.filter(person => person.isSelf === true && person.mergedInto === undefined).toArray()

/** The operator's accounts on all platforms, by platform, the one that wrote most first. */
export async function listMyAccounts(): Promise<MyAccount[]> {
  const db = register()
  const groups = new Map((await db.groups.toArray()).map(group => [group.id, group.name]))
  const mine: MyAccount[] = []
  for (const person of await selves()) {
    const memberships = await db.memberships.where('personId').equals(person.id).toArray()
    for (const account of await db.accounts.where('personId').equals(person.id).toArray()) {
      const own = memberships.filter(one => one.accountId === account.id)
      mine.push({ account, personId: person.id, name: own[0]?.name ?? account.name ?? person.name, groups: own.flatMap(one => groups.get(one.groupId) ?? []), messages: own.reduce((sum, one) => sum + one.messages, 0) })
    }
  }
  return mine.sort((a, b) => (a.account.platform === b.account.platform ? b.messages - a.messages : a.account.platform < b.account.platform ? -1 : 1))
}

/** People under one of the operator's names (`myNames`) who are not known to be the operator. */
export async function listMaybeMe(myNames: readonly string[]): Promise<MaybeMe[]> {
  if (myNames.length === 0) return []
  const db = register()
  const names = new Set(myNames)
  const memberships = await db.memberships.filter(one => names.has(one.name) || one.names.some(seen => names.has(seen.name))).toArray()
  const people = await db.people.bulkGet([...new Set(memberships.map(one => one.personId))])
  const groups = new Map((await db.groups.toArray()).map(group => [group.id, group.name]))
  return people.flatMap(person => (person && !person.isSelf && person.mergedInto === undefined
    ? [{ person, groups: memberships.filter(one => one.personId === person.id).flatMap(one => groups.get(one.groupId) ?? []) }] : []))
}

/** This is me: joined with the one already known to be, as one act. */
export async function takeAsMe(personId: PersonId): Promise<Act> {
  const [self] = await selves()
  return self && self.id !== personId ? mergePeople(personId, self.id) : patchPerson(personId, { isSelf: true })
}

/** This account is not me: it becomes a person of its own; the only account of somebody takes the mark with it. */
export async function notMe(personId: PersonId, accountId: AccountId): Promise<void> {
  const accounts = await register().accounts.where('personId').equals(personId).count()
  await (accounts > 1 ? splitPerson(personId, accountId) : patchPerson(personId, { isSelf: undefined }))
}
