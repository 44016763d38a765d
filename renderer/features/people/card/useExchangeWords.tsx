import type { ReactNode } from 'react'
import type { OfferWords } from '../../../../shared/matching/exchange-line'
import type { Day } from '../../../../shared/model/day'
import type { Need, Offer } from '../../../../shared/model/exchange'
import { personCalled } from '../../../data/matches'
import { useFormat, useToday } from '../../../ui/clock'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

/** What a line about a need or a resource can say. */
type SaidOfOffer = { readonly [Name in keyof OfferWords]?: OfferWords[Name] | undefined } & Pick<Offer, 'text'>

interface ExchangeWords {
  /** The thing with its place, amount, first day and for whom. */
  needWords(need: Need): string
  /** The thing with its place and whose it is. */
  offerWords(offer: Offer): string
  deadline(until: Day): ReactNode
  /** With the person its `viaName` stands for; `before` keeps whom it had while the name stays. */
  withVia(said: SaidOfOffer, before: Offer | null): Promise<SaidOfOffer & Pick<Partial<Offer>, 'viaPersonId'>>
}

/** Needs and resources of a card in words. */
export function useExchangeWords(file: PersonFile): ExchangeWords {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const viaOf = ({ viaName, viaPersonId }: Offer) => viaName ?? (viaPersonId ? file.nameById.get(viaPersonId) : undefined)
  return {
    needWords: ({ text, region, from, budget, forOther }) => format.join([text, besides(region, text), from && t('from', { day: format.day(from) }), budget !== undefined && t('budget', { amount: format.money(budget) }), forOther && t('forOther')]),
    offerWords: offer => {
      const via = viaOf(offer)
      return format.join([offer.text, besides(offer.region, offer.text), via !== undefined ? t('via', { name: via }) : offer.indirect && t('ofOther')])
    },
    deadline: until => (until < today ? <Tag>{t('overdue', { day: format.day(until) })}</Tag> : <Tag tone="soon">{t('until', { day: format.day(until) })}</Tag>),
    withVia: async (said, before) => {
      if (said.viaName === undefined) return { ...said, viaPersonId: undefined }
      if (before && said.viaName === viaOf(before)) return { ...said, viaPersonId: before.viaPersonId }
      const contact = await personCalled(said.viaName, today)
      return { ...said, viaName: contact?.name ?? said.viaName, viaPersonId: contact?.id }
    },
  }
}

/** A place that stands in the words already is not said twice. */
const besides = (region: string | undefined, text: string): string | undefined => (region !== undefined && text.includes(region) ? undefined : region)
