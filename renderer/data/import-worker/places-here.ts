import type { GroupId, MemberNumber } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import type { FactSource } from '../../../shared/model/source'
import type { RegisterDatabase } from '../database'
import { headsIn } from '../heads'
import { MessagesAgain, type Said } from '../messages-again'
import { openStored } from './group-state'

/**
 * A register of somewhere else whose decisions about messages and whose sources name the messages and members of this one, now that
 * its chats are in. `ids`: its groups and people → who they are here. What cannot be found here stays as it is.
 */
export async function withPlacesHere(db: RegisterDatabase, theirs: Register, ids: ReadonlyMap<string, string>): Promise<Register> {
  const again = new Map<GroupId, MessagesAgain>()
  for (const group of theirs.groups) {
    const wanted = [...(group.rulings ?? []), ...[...theirs.facts, ...theirs.needs, ...theirs.offers].flatMap(({ source }) => saidIn(group.id, source))]
    if (wanted.length > 0) again.set(group.id, await MessagesAgain.in(await headsIn(db, here(group.id, ids)), id => openStored(db, id), wanted))
  }
  const numberHere = await memberNumbers(db, theirs, ids)
  const moved = <Row extends { readonly source: FactSource }>(rows: readonly Row[]): Row[] => rows.map(row => (row.source.kind === 'message' ? { ...row, source: { ...row.source, ...again.get(row.source.groupId)?.of(row.source) } } : row))
  return {
    ...theirs, facts: moved(theirs.facts), needs: moved(theirs.needs), offers: moved(theirs.offers),
    groups: theirs.groups.map(group => (group.rulings ? { ...group, rulings: group.rulings.map(ruling => ({ ...ruling, ...again.get(group.id)!.of(ruling), member: numberHere(group.id, ruling.member) })) } : group)),
  }
}

const here = <Id extends string>(id: Id, ids: ReadonlyMap<string, string>): Id => (ids.get(id) ?? id) as Id

const saidIn = (groupId: GroupId, source: FactSource): Said[] => (source.kind === 'message' && source.groupId === groupId ? [source] : [])

/** Number of a member of theirs → the number the same person has in the group here. */
async function memberNumbers(db: RegisterDatabase, theirs: Register, ids: ReadonlyMap<string, string>): Promise<(group: GroupId, member: MemberNumber) => MemberNumber> {
  const own = new Map((await db.memberships.toArray()).map(({ groupId, personId, number }) => [`${groupId} ${personId}`, number]))
  const numbers = new Map(theirs.memberships.map(({ groupId, personId, number }) => [`${groupId} ${number}`, own.get(`${here(groupId, ids)} ${here(personId, ids)}`)]))
  return (group, member) => numbers.get(`${group} ${member}`) ?? member
}
