import type { GroupId, MemberNumber, PersonId } from '../model/ids'
import type { Register, RegisterTable } from '../model/register'

/** What stands where a name was taken out. */
export const NO_NAME = '○○'

/** A shorter platform id would be found inside any other number. */
const ID_LENGTH = 5

/** Everything by which one human is known in the register: what an erasure looks for. */
export interface Erasure {
  /** The person and everyone merged into them. */
  readonly people: ReadonlySet<string>
  /** `table key` of rows that go though they carry no person: private chats, and what hangs on needs and resources that go. */
  readonly rows: ReadonlySet<string>
  /** Every name they were ever seen under. */
  readonly names: ReadonlySet<string>
  /** Those of at least two letters that nobody else has, longest first: safe to look for in running text. */
  readonly rareNames: readonly string[]
  /** Their member numbers by group. */
  readonly numbers: ReadonlyMap<GroupId, ReadonlySet<MemberNumber>>
  /** Private chats with them: they go as a whole. */
  readonly chats: ReadonlySet<GroupId>
  /** Take rare names out of what others wrote, too. */
  readonly inTexts: boolean
}

/** Finds what there is of a person. */
export function erasureOf(register: Register, personId: PersonId, inTexts: boolean): Erasure {
  const people = mergedInto(register, personId)
  const own = register.memberships.filter(one => people.has(one.personId))
  const numbers = new Map<GroupId, Set<MemberNumber>>()
  for (const { groupId, number } of own) numbers.set(groupId, (numbers.get(groupId) ?? new Set()).add(number))
  const chats = new Set(register.groups.filter(group => group.kind === 'private' && numbers.has(group.id)).map(group => group.id))
  const names = namesOf(register, id => people.has(id))
  const others = namesOf(register, id => !people.has(id))
  return {
    people, names, numbers, chats, inTexts,
    rows: hangingRows(register, people, chats),
    rareNames: [...names].filter(name => [...name].length > 1 && !others.has(name)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }
}

/** The person and everyone merged into them. */
export function mergedInto({ people }: Register, personId: PersonId): Set<string> {
  const found = new Set<string>([personId])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const person of people) if (person.mergedInto !== undefined && found.has(person.mergedInto)) found.add(person.id)
  }
  return found
}

function namesOf(register: Register, isOf: (personId: string) => boolean): Set<string> {
  const names = new Set<string>()
  const add = (name: string | undefined) => {
    if (name !== undefined && name.trim() !== '') names.add(name)
  }
  for (const person of register.people) if (isOf(person.id)) [person.name, person.remark, person.salutation].forEach(add)
  for (const { personId, name, alias, platformId } of register.accounts) if (isOf(personId)) [name, alias, (platformId?.length ?? 0) < ID_LENGTH ? undefined : platformId].forEach(add)
  for (const membership of register.memberships) if (isOf(membership.personId)) [membership.name, ...membership.names.map(one => one.name)].forEach(add)
  return names
}

function hangingRows(register: Register, people: ReadonlySet<string>, chats: ReadonlySet<GroupId>): Set<string> {
  const rows = new Set<string>()
  const take = (table: RegisterTable, key: string) => void rows.add(`${table} ${key}`)
  for (const id of chats) take('groups', id)
  for (const row of register.memberships) if (chats.has(row.groupId)) take('memberships', row.id)
  for (const row of register.imports) if (chats.has(row.groupId)) take('imports', row.id)
  const needs = new Set<string>(register.needs.filter(need => people.has(need.personId)).map(need => need.id))
  const offers = new Set<string>(register.offers.filter(offer => people.has(offer.personId)).map(offer => offer.id))
  const introductions = new Set<string>()
  for (const row of register.introductions) {
    if (!people.has(row.needer) && !people.has(row.owner) && !needs.has(row.needId) && !(row.offerId && offers.has(row.offerId))) continue
    introductions.add(row.id)
    take('introductions', row.id)
  }
  for (const row of register.followUps) {
    const hangs = (row.needId && needs.has(row.needId)) || (row.offerId && offers.has(row.offerId)) || (row.introductionId && introductions.has(row.introductionId))
    if (hangs || (row.groupId && chats.has(row.groupId))) take('followUps', row.key)
  }
  return rows
}
