import { DEFAULT_SCRIPTS } from '../../shared/followups/scripts/library'
import type { Script } from '../../shared/model/follow-up'
import type { ScriptId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act, type ActWriter } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** Scripts in force, by their number: the operator's own, or the library as it is delivered while nothing was changed in it. */
export async function listScripts(): Promise<readonly Script[]> {
  const stored = await register().scripts.orderBy('number').toArray()
  return stored.length > 0 ? stored : DEFAULT_SCRIPTS
}

/** The first change takes the delivered library over, so that the rest of it stays. */
async function takeOverLibrary(tx: ActWriter): Promise<void> {
  if ((await register().scripts.count()) > 0) return
  for (const script of DEFAULT_SCRIPTS) await tx.put('scripts', script)
}

/** Stores a script under the next free number. */
export async function createScript(fields: Omit<Script, 'id' | 'number'>): Promise<Script> {
  const last = (await listScripts()).at(-1)
  const script: Script = { ...fields, id: freshId<'script'>(), number: (last?.number ?? 0) + 1 }
  await act('script.created', async tx => {
    await takeOverLibrary(tx)
    await tx.put('scripts', script)
  })
  return script
}

export function patchScript(id: ScriptId, fields: Partial<Script>): Promise<Act> {
  return act('script.edited', async tx => {
    await takeOverLibrary(tx)
    await tx.patch('scripts', id, fields)
  })
}

export function removeScript(id: ScriptId): Promise<Act> {
  return act('script.removed', async tx => {
    await takeOverLibrary(tx)
    await tx.remove('scripts', id)
  })
}
