import type { Message } from '../../shared/model/block'
import type { Group } from '../../shared/model/group'
import type { GroupId, PersonId } from '../../shared/model/ids'
import { kindOf } from '../../shared/model/message'
import type { Register } from '../../shared/model/register'
import { erasureOf, type Erasure } from '../../shared/people/erasure'
import { goes } from '../../shared/people/erase-rows'
import { readRegister } from './backup'
import { readMessages } from './messages'
import { keyOf } from './rows'

/** Everything the register holds about one person: what they may ask for. One JSON document, readable by itself. */
export interface PersonExport {
  readonly format: 'qunbu-person'
  readonly version: 1
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly register: Partial<Register>
  /** What they wrote, group by group, in time order. `at` as above, `null` = unknown. */
  readonly messages: readonly { readonly group: string; readonly at: string | null; readonly kind: string; readonly text: string }[]
}

const TABLES = ['people', 'accounts', 'memberships', 'facts', 'needs', 'offers', 'visits', 'introductions', 'followUps', 'tags', 'groups'] as const
/** More than anybody writes in one group. */
const ALL = 10_000_000

/** Gathers it. `now`: epoch ms. */
export async function exportPerson(personId: PersonId, now: number): Promise<PersonExport> {
  const register = await readRegister()
  const erasure = erasureOf(register, personId, false)
  const own = register.people.filter(person => erasure.people.has(person.id))
  const tags = new Set(own.flatMap(person => person.tags))
  const isTheirs = (table: (typeof TABLES)[number], row: Register[(typeof TABLES)[number]][number]): boolean => {
    const key = keyOf(table, row as never)
    if (table === 'tags') return tags.has(key as never)
    if (table === 'groups') return erasure.numbers.has(key as GroupId)
    return goes(table, key, row, erasure)
  }
  const messages: PersonExport['messages'][number][] = []
  for (const [groupId, numbers] of erasure.numbers) {
    const group = register.groups.find(one => one.id === groupId)?.name ?? groupId
    for (const member of numbers) for (const message of await readMessages(groupId, { member, limit: ALL })) messages.push(lineOf(group, message))
  }
  return {
    format: 'qunbu-person', version: 1, at: new Date(now).toISOString(),
    register: Object.fromEntries(TABLES.map(table => [table, register[table].filter(row => isTheirs(table, row as never)).map(row => (table === 'groups' ? ownOf(row as Group, erasure) : row))])),
    messages,
  }
}

/** A group as far as it is about them: what others were told off for or had to say is not theirs. */
function ownOf({ rulings, feedback, account, ...group }: Group, { numbers, people }: Erasure): Group {
  return {
    ...group,
    ...(rulings && { rulings: rulings.filter(({ member }) => numbers.get(group.id)?.has(member)) }),
    ...(account && { account: account.filter(({ personId }) => personId !== undefined && people.has(personId)) }),
    ...(feedback && { feedback: feedback.filter(({ personId }) => personId !== undefined && people.has(personId)) }),
  }
}

const lineOf = (group: string, { sentAt, kind, text }: Message) => ({ group, at: sentAt === null ? null : new Date(sentAt).toISOString(), kind: kindOf(kind), text })
