import type { Account } from '../../shared/model/group'
import type { Day } from '../../shared/model/day'
import type { AccountId, PersonId, TagId } from '../../shared/model/ids'
import type { Person } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act, type ActWriter, type Change } from './act'
import { register } from './database'
import { freshId } from './fresh-id'
import { unitedPlacements } from './placements'
import { uniteReadings } from './united-readings'

/** Everyone, without those merged into another; in no particular order. */
export function listPeople(): Promise<Person[]> {
  return register().people.filter(person => person.mergedInto === undefined).toArray()
}

/** The person, or the one they were merged into. */
export async function getPerson(id: PersonId): Promise<Person | undefined> {
  let person = await register().people.get(id)
  for (let hops = 0; person?.mergedInto !== undefined && hops < 20; hops++) person = await register().people.get(person.mergedInto)
  return person
}

/** The people of these ids that exist, each once. */
export async function peopleById(ids: Iterable<PersonId>): Promise<Person[]> {
  return (await register().people.bulkGet([...new Set(ids)])).filter(person => person !== undefined)
}

/** The people behind these ids, who were merged under the one they were merged into; in one read. */
export async function personById(ids: readonly PersonId[]): Promise<Map<PersonId, Person>> {
  const found = new Map<PersonId, Person>()
  const people = await register().people.bulkGet([...ids])
  for (const [i, person] of people.entries()) {
    const current = person?.mergedInto === undefined ? person : await getPerson(person.id)
    if (current) found.set(ids[i]!, current)
  }
  return found
}

/** Someone who is in no group yet. */
export async function createPerson(name: string): Promise<Person> {
  const person: Person = { id: freshId<'person'>(), name, createdAt: Date.now(), tags: [] }
  await act('person.created', tx => tx.put('people', person))
  return person
}

/** Changes fields of a person. */
export function patchPerson(id: PersonId, change: Change<Person>): Promise<Act> {
  return act('person.edited', async tx => void (await tx.patch('people', id, change)))
}

export function accountsOf(personId: PersonId): Promise<Account[]> {
  return register().accounts.where('personId').equals(personId).toArray()
}

/** Gives a tag to everyone in `ids`, as one act. */
export function tagPeople(ids: readonly PersonId[], tagId: TagId): Promise<Act> {
  return changeTags('people.tagged', ids, tags => (tags.includes(tagId) ? tags : [...tags, tagId]))
}

export function untagPeople(ids: readonly PersonId[], tagId: TagId): Promise<Act> {
  return changeTags('people.untagged', ids, tags => tags.filter(tag => tag !== tagId))
}

/** Changes the same fields of everyone in `ids`, as one act; a field given as `undefined` is taken away. */
export function patchPeople(ids: readonly PersonId[], fields: Partial<Person>): Promise<Act> {
  return act('people.edited', async tx => {
    for (const id of ids) if (await tx.get('people', id)) await tx.patch('people', id, fields)
  })
}

/** Says that an account of the operator's has everyone in `ids` as a friend, or no longer, as one act. */
export function markFriends(ids: readonly PersonId[], account: AccountId, isFriend: boolean): Promise<Act> {
  return act('people.befriended', async tx => {
    for (const id of ids) {
      const person = await tx.get('people', id)
      if (!person || (person.friendOf?.includes(account) ?? false) === isFriend) continue
      const friendOf = isFriend ? [...(person.friendOf ?? []), account] : person.friendOf!.filter(one => one !== account)
      await tx.patch('people', id, { friendOf: friendOf.length > 0 ? friendOf : undefined })
    }
  })
}

function changeTags(kind: string, ids: readonly PersonId[], change: (tags: readonly TagId[]) => readonly TagId[]): Promise<Act> {
  return act(kind, async tx => {
    for (const id of ids) {
      const person = await tx.get('people', id)
      if (person) await tx.patch('people', id, { tags: change(person.tags) })
    }
  })
}

const MERGED_TABLES = ['accounts', 'memberships', 'facts', 'needs', 'offers', 'visits', 'followUps'] as const

/**
 * Makes `from` and `into` one human: all that hangs on `from` moves to `into`, whose own fields win; tags are united.
 * One act, so that undo splits them again exactly.
 */
export function mergePeople(from: PersonId, into: PersonId): Promise<Act> {
  return act('people.merged', async tx => {
    const [gone, kept] = [await tx.get('people', from), await tx.get('people', into)]
    if (!gone || !kept || from === into) return
    for (const table of MERGED_TABLES) {
      for (const row of await tx.where(table, 'personId', from)) await tx.put(table, { ...row, personId: into } as never)
    }
    for (const introduction of await register().introductions.toArray()) {
      if (introduction.needer !== from && introduction.owner !== from) continue
      await tx.put('introductions', { ...introduction, needer: introduction.needer === from ? into : introduction.needer, owner: introduction.owner === from ? into : introduction.owner })
    }
    await pointTo(tx, from, into)
    const [lastContactOn, paidUntil] = [later(gone.lastContactOn, kept.lastContactOn), later(gone.paidUntil, kept.paidUntil)]
    await tx.put('people', {
      ...gone, ...kept, tags: [...new Set([...kept.tags, ...gone.tags])], mergedInto: undefined,
      ...(lastContactOn ? { lastContactOn } : {}),
      ...(paidUntil ? { paidUntil } : {}),
      ...(gone.note !== undefined && kept.note !== undefined && gone.note !== kept.note ? { note: `${kept.note}\n${gone.note}` } : {}),
      ...(gone.custom || kept.custom ? { custom: { ...gone.custom, ...kept.custom } } : {}),
      ...(gone.steps || kept.steps ? { steps: [...(kept.steps ?? []), ...(gone.steps ?? [])].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) } : {}),
      ...(gone.friendOf || kept.friendOf ? { friendOf: [...new Set([...(kept.friendOf ?? []), ...(gone.friendOf ?? [])])] } : {}),
      ...(gone.placements || kept.placements ? { placements: unitedPlacements(kept.placements, gone.placements) } : {}),
      ...(gone.doNotContact || kept.doNotContact ? { doNotContact: true } : {}),
    })
    await tx.patch('people', from, { mergedInto: into })
    await uniteReadings(tx, into)
  })
}

const later = (a: Day | undefined, b: Day | undefined): Day | undefined => (a === undefined || (b !== undefined && b > a) ? b : a)

/** Rows of others that name `from` name `into`: resources through them, competitors, roles, payments and opinions in groups. */
async function pointTo(tx: ActWriter, from: PersonId, into: PersonId): Promise<void> {
  const moved = (ids: readonly PersonId[]) => [...new Set(ids.map(id => (id === from ? into : id)))]
  for (const offer of await register().offers.filter(one => one.viaPersonId === from).toArray()) await tx.patch('offers', offer.id, { viaPersonId: into })
  for (const need of await register().needs.filter(one => one.excludes?.includes(from) ?? false).toArray()) await tx.patch('needs', need.id, { excludes: moved(need.excludes!) })
  const ofInto = <Row extends { readonly personId?: PersonId }>(rows: readonly Row[]) => rows.map(row => (row.personId === from ? { ...row, personId: into } : row))
  for (const { id, account, feedback } of await register().groups.filter(one => [...(one.account ?? []), ...(one.feedback ?? [])].some(({ personId }) => personId === from)).toArray()) {
    await tx.patch('groups', id, { ...(account && { account: ofInto(account) }), ...(feedback && { feedback: ofInto(feedback) }) })
  }
  for (const group of await register().groups.filter(one => Object.values(one.roles ?? {}).some(ids => ids.includes(from))).toArray()) {
    await tx.patch('groups', group.id, { roles: Object.fromEntries(Object.entries(group.roles!).map(([role, ids]) => [role, moved(ids)])) })
  }
}
