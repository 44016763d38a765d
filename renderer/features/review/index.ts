import type { Feature } from '../../ui/feature'
import { later } from '../../ui/later'

export const review: Feature = { id: 'review', path: 'review', title: { zh: '复盘', en: 'Review' }, icon: 'review', Page: later(async () => (await import('./ReviewPage')).ReviewPage), order: 60, letter: 'r' }
