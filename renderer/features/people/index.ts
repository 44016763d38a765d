import type { Feature } from '../../ui/feature'
import { PersonCard } from './card/PersonCard'
import { findForBox } from './find-for-box'
import { PeoplePage } from './PeoplePage'

export const people: Feature = {
  id: 'people',
  path: 'people',
  title: { zh: '人', en: 'People' },
  icon: 'person',
  Page: PeoplePage,
  order: 30,
  letter: 'p',
  panels: { person: PersonCard },
  search: findForBox,
}
