import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'

/** The operator's choices laid over the defaults. */
export async function getSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await register().settings.get('settings')) }
}

/** Fields to change, or, where they follow from what is stored (a list with one entry more), a function of the settings as they are when it is written. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>)

export function patchSettings(change: SettingsChange): Promise<Act> {
  return act('settings.changed', async tx => {
    const stored = (await tx.get('settings', 'settings')) ?? { ...DEFAULT_SETTINGS, id: 'settings' as const }
    const fields = typeof change === 'function' ? change({ ...DEFAULT_SETTINGS, ...stored }) : change
    await tx.put('settings', { ...stored, ...fields, id: 'settings' })
  })
}
