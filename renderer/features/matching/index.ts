import type { Feature } from '../../ui/feature'
import { MatchingPage } from './MatchingPage'
import { useOpenNeedCount } from './useExchange'

export const matching: Feature = {
  id: 'matching',
  path: 'matching',
  title: { zh: '对接', en: 'Matching' },
  icon: 'match',
  Page: MatchingPage,
  order: 40,
  letter: 'n',
  useBadge: useOpenNeedCount,
}
