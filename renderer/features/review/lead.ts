import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/text'
import type { ReviewNumbers } from './review-numbers'
import type { ReviewKey } from './review.text'

/** The one or two sentences under the title, from the figures alone. */
export function leadOf(numbers: ReviewNumbers, t: Translate<ReviewKey>, format: Format): string {
  const now = (key: keyof ReviewNumbers['sums']) => numbers.sums[key].at(-1) ?? 0
  const names = (word: 'hollow' | 'declining') => format.list(numbers.groups.filter(line => line.verdict === word).map(line => line.group.name))
  const deals = now('deals')
  const touched = now('touched')
  if (deals + touched === 0 && numbers.groups.every(line => line.speakers === 0)) return t('leadNothing')
  const sentences = [
    `${format.join([deals > 0 ? t('leadDeals', { count: deals }) : t('leadNoDeals'), t('leadTouched', { count: touched }), deals === 0 && t('leadIntros', { count: now('introductions') })])}${t('stop')}`,
    names('hollow') && t('leadHollow', { names: names('hollow') }),
    names('declining') && t('leadDeclining', { names: names('declining') }),
  ].filter(Boolean)
  return sentences.reduce((before, sentence) => t('after', { before, sentence }))
}
