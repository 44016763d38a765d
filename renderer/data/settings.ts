import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'

/** The operator's choices laid over the defaults. */
export async function getSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await register().settings.get('settings')) }
}

export function patchSettings(fields: Partial<Settings>): Promise<Act> {
  return act('settings.changed', async tx => {
    const stored = (await tx.get('settings', 'settings')) ?? { ...DEFAULT_SETTINGS, id: 'settings' as const }
    await tx.put('settings', { ...stored, ...fields, id: 'settings' })
  })
}
