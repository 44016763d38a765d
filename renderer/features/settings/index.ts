import type { Feature } from '../../ui/feature'
import { later } from '../../ui/later'

export const settings: Feature = {
  id: 'settings', path: 'settings', title: { zh: '设置', en: 'Settings' }, icon: 'settings', order: 90, letter: 's', Page: later(async () => (await import('./SettingsPage')).SettingsPage),
}
