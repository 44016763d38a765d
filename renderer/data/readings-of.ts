import type { Membership } from '../../shared/model/group'
import type { PersonId } from '../../shared/model/ids'
import type { FactSource } from '../../shared/model/source'
import { register } from './database'

/** Where something that was read stands. */
export interface Reading {
  readonly table: 'facts' | 'needs' | 'offers'
  readonly key: string
}

/** What was read about a person, in any state, out of messages and cards of some of their memberships. */
export async function readingsOf(personId: PersonId, memberships: readonly Membership[]): Promise<Reading[]> {
  if (memberships.length === 0) return []
  const db = register()
  const ids = new Set(memberships.map(({ id }) => id))
  const others = (await db.memberships.where('personId').equals(personId).toArray()).filter(({ id }) => !ids.has(id))
  const isTheirs = async (source: FactSource): Promise<boolean> => {
    if (source.kind !== 'message' && source.kind !== 'card') return false
    const here = memberships.filter(({ groupId }) => groupId === source.groupId)
    if (here.length === 0) return false
    if (source.kind === 'card') return here.some(one => bears(one, source.name))
    if (!others.some(({ groupId }) => groupId === source.groupId)) return true
    const number = (await db.blocks.get(source.blockId))?.sender[source.index]
    return here.some(one => one.number === number)
  }
  const found: Reading[] = []
  for (const table of ['facts', 'needs', 'offers'] as const) {
    const rows: readonly { readonly id: string; readonly source: FactSource }[] = await db[table].where('personId').equals(personId).toArray()
    for (const { id, source } of rows) if (await isTheirs(source)) found.push({ table, key: id })
  }
  return found
}

const bears = ({ name, names }: Membership, card: string): boolean => name === card || names.some(seen => seen.name === card)
