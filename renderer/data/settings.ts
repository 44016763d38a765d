import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings'
import type { Act } from '../../shared/model/register'
import { act, type Change } from './act'
import { register } from './database'

/** The operator's choices laid over the defaults. */
export async function getSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await register().settings.get('settings')) }
}

/** Changes some of the operator's choices; a function gets them laid over the defaults. */
export function patchSettings(change: Change<Settings>): Promise<Act> {
  return act('settings.changed', async tx => {
    const stored = (await tx.get('settings', 'settings')) ?? { ...DEFAULT_SETTINGS, id: 'settings' as const }
    const fields = typeof change === 'function' ? change({ ...DEFAULT_SETTINGS, ...stored }) : change
    await tx.put('settings', { ...stored, ...fields, id: 'settings' })
  })
}
