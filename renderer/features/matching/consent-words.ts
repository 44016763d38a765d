import type { Need } from '../../../shared/model/exchange'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/text'
import type { MatchingKey } from './matching.text'

export interface Parties {
  readonly need: Need
  readonly needer: string
  readonly owner: string
  /** Trade of the needer, `''` when unknown. */
  readonly trade: string
  readonly offer: string
  readonly offerRegion: string
}

/** The words to copy at each step: to the needer, to the owner without naming the needer, then to both. */
export function consentWords({ need, needer, owner, trade, offer, offerRegion }: Parties, t: Translate<MatchingKey>, format: Format): { toNeeder: string; toOwner: string; toBoth: string } {
  return {
    toNeeder: t('sayNeeder', { needer, place: offerRegion || (need.region ?? ''), offer: `：${offer}` }),
    toOwner: t('sayOwner', {
      owner, trade: trade && `做${trade}的`, place: need.region ? `${need.region}的` : '', what: need.text,
      until: need.until ? t('sayUntil', { day: format.day(need.until) }) : '', budget: need.budget ? t('sayBudget', { money: format.money(need.budget) }) : '',
    }),
    toBoth: t('sayBoth', { needer, owner }),
  }
}
