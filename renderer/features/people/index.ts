import type { Feature } from '../../ui/feature'
import { later } from '../../ui/later'
import { findForBox } from './find-for-box'

export const people: Feature = {
  id: 'people',
  path: 'people',
  title: { zh: '人', en: 'People' },
  icon: 'person',
  Page: later(async () => (await import('./PeoplePage')).PeoplePage),
  order: 30,
  letter: 'p',
  panels: { person: later(async () => (await import('./card/PersonCard')).PersonCard) },
  search: findForBox,
}
