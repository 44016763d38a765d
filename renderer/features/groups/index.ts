import type { Feature } from '../../ui/feature'
import { findGroups } from './find-groups'
import { GroupCard } from './GroupCard'
import { GroupsPage } from './GroupsPage'

export const groups: Feature = {
  id: 'groups',
  path: 'groups',
  title: { zh: '群', en: 'Groups' },
  icon: 'group',
  Page: GroupsPage,
  order: 20,
  letter: 'g',
  panels: { group: GroupCard },
  search: findGroups,
}
