import type { Script } from '../../shared/model/follow-up'
import type { ScriptId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** All scripts, by their number. */
export function listScripts(): Promise<Script[]> {
  return register().scripts.orderBy('number').toArray()
}

/** Stores a script under the next free number. */
export async function createScript(fields: Omit<Script, 'id' | 'number'>): Promise<Script> {
  const last = await register().scripts.orderBy('number').last()
  const script: Script = { ...fields, id: freshId<'script'>(), number: (last?.number ?? 0) + 1 }
  await act('script.created', tx => tx.put('scripts', script))
  return script
}

export function patchScript(id: ScriptId, fields: Partial<Script>): Promise<Act> {
  return act('script.edited', async tx => void (await tx.patch('scripts', id, fields)))
}

export function removeScript(id: ScriptId): Promise<Act> {
  return act('script.removed', tx => tx.remove('scripts', id))
}
