import type { Failure } from '../../shared/model/failure'
import type { PersonId } from '../../shared/model/ids'
import { succeed, type Result } from '../../shared/model/result'
import { erasureOf } from '../../shared/people/erasure'
import { goes } from '../../shared/people/erase-rows'
import type { RestorePoint } from '../../shared/ipc/vault-types'
import { readRegister } from './backup'
import { closeBlocks } from './block-reader'
import { currentVault } from './current-vault'
import { forgetMessages } from './message-reading'
import { runInWorker } from './import-worker/worker-face'

/** What there is of a person, before it goes. */
export interface Traces {
  readonly groups: number
  readonly messages: number
  readonly visits: number
  /** Facts, needs, resources and introductions. */
  readonly notes: number
  readonly names: readonly string[]
  /** Names of theirs that will be looked for in what others wrote. */
  readonly rareNames: readonly string[]
  /** Private chats that go as a whole. */
  readonly chats: number
}

export async function tracesOf(personId: PersonId): Promise<Traces> {
  const register = await readRegister()
  const erasure = erasureOf(register, personId, true)
  const own = register.memberships.filter(one => erasure.people.has(one.personId))
  const count = (table: 'visits' | 'facts' | 'needs' | 'offers' | 'introductions') => register[table].filter(row => goes(table, row.id, row, erasure)).length
  return {
    groups: new Set(own.map(one => one.groupId)).size, messages: own.reduce((sum, one) => sum + one.messages, 0), visits: count('visits'),
    notes: count('facts') + count('needs') + count('offers') + count('introductions'),
    names: [...erasure.names], rareNames: erasure.rareNames, chats: erasure.chats.size,
  }
}

/**
 * Erases a person from register, messages, acts and journal, and makes a restore point without them. Answers with the older restore
 * points, which cannot be changed and still hold them. There is no undo.
 */
export async function erasePerson(personId: PersonId, inTexts: boolean): Promise<Result<readonly RestorePoint[], Failure>> {
  const erased = await runInWorker({ type: 'erase', personId, inTexts }).done
  closeBlocks()
  forgetMessages()
  if (!erased.ok) return erased
  return succeed((await currentVault()?.finishErasure()) ?? [])
}
