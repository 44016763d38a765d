import type { Feature } from '../../ui/feature'
import { ReviewPage } from './ReviewPage'

export const review: Feature = { id: 'review', path: 'review', title: { zh: '复盘', en: 'Review' }, icon: 'review', Page: ReviewPage, order: 60, letter: 'r' }
