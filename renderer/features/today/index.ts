import type { Feature } from '../../ui/feature'
import { TodayPage } from './TodayPage'
import { useOpenCount } from './useOpenCount'

export const today: Feature = {
  id: 'today',
  path: 'today',
  title: { zh: '今日', en: 'Today' },
  icon: 'today',
  Page: TodayPage,
  order: 10,
  letter: 't',
  useBadge: useOpenCount,
}
