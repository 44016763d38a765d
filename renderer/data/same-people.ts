import type { Act } from '../../shared/model/register'
import { mergePeople } from './people'
import type { SamePair } from './people-list'
import { patchSettings } from './settings'

/** Two people become one: whoever is known longer stays, the other's names, facts and visits come over. One act. */
export function mergePair({ a, b }: SamePair): { readonly from: SamePair['a']; readonly into: SamePair['a']; readonly act: Promise<Act> } {
  const [from, into] = a.createdAt <= b.createdAt ? [b, a] : [a, b]
  return { from, into, act: mergePeople(from.id, into.id) }
}

/** Remembers that the two are not one, so that they are not proposed again. One act. */
export function dismissPair({ key }: SamePair): Promise<Act> {
  return patchSettings(({ notSame = [] }) => ({ notSame: [...notSame, key] }))
}
