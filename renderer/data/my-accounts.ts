import type { AccountId, PersonId } from '../../shared/model/ids'
import type { Person } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { register } from './database'
import { mergePeople, patchPerson } from './people'
import { splitPerson } from './part-people'

/** Whoever the register takes for the operator: everyone marked so, those merged away left out. */
const selves = (): Promise<Person[]> => register().people.filter(person => person.isSelf === true && person.mergedInto === undefined).toArray()

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
