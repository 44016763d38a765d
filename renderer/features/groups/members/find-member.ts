import type { Membership } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'

/** The present member a typed name means: exactly theirs first, else part of it; `undefined` when nobody bears it. */
export function findMember(members: readonly Membership[], people: ReadonlyMap<PersonId, Person>, typed: string): Membership | undefined {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return undefined
  const present = members.filter(member => member.present).map(member => ({ member, names: [member.name, people.get(member.personId)?.name ?? ''].map(name => name.toLowerCase()) }))
  return (present.find(({ names }) => names.includes(wanted)) ?? present.find(({ names }) => names.some(name => name.includes(wanted))))?.member
}
