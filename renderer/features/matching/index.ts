import type { Feature } from '../../ui/feature'
import { navigate } from '../../ui/route'
import { later } from '../../ui/later'
import { useOpenNeedCount } from './useExchange'

export const matching: Feature = {
  id: 'matching',
  path: 'matching',
  title: { zh: '对接', en: 'Matching' },
  icon: 'match',
  Page: later(async () => (await import('./MatchingPage')).MatchingPage),
  order: 40,
  letter: 'n',
  useBadge: useOpenNeedCount,
  commands: [{ id: 'need', title: { zh: '记一条需求', en: 'Note a need' }, icon: 'match', keys: 'N', run: () => navigate({ page: 'matching', query: { new: 'need' } }) }],
}
