import type { Feature } from '../../ui/feature'
import { later } from '../../ui/later'
import { findGroups } from './find-groups'

export const groups: Feature = {
  id: 'groups',
  path: 'groups',
  title: { zh: '群', en: 'Groups' },
  icon: 'group',
  Page: later(async () => (await import('./GroupsPage')).GroupsPage),
  order: 20,
  letter: 'g',
  panels: { group: later(async () => (await import('./GroupCard')).GroupCard) },
  search: findGroups,
}
