import type { Suggestion, SuggestionClass, SuggestionFilter } from '../../../shared/people/suggestions'
import type { PeopleAnswers } from '../../data/people-list'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat } from '../../ui/clock'
import { navigate } from '../../ui/route'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { factText } from './facts.text'
import { foundText } from './found.text'
import styles from './People.module.css'

interface FoundBarProps {
  readonly found: PeopleAnswers['found']
  readonly filter: SuggestionFilter
  readonly onNarrow: (filter: SuggestionFilter) => void
  /** Name of the one person that is looked at; `null` = everybody. */
  readonly person: string | null
  /** How many A and R would settle. */
  readonly targets: number
  readonly picked: number
  readonly shown: number
  readonly onSettle: (isAccepted: boolean) => void
  readonly onAcceptAll: (filter: SuggestionFilter) => void
  readonly onChooseAll: () => void
  readonly onChooseNone: () => void
}

/** What of the readings is looked at, and what is done with them; the certain ones can be taken at one stroke. */
export function FoundBar({ found, filter, onNarrow, person, targets, picked, shown, onSettle, onAcceptAll, onChooseAll, onChooseNone }: FoundBarProps) {
  const t = useText(foundText)
  const tFact = useText(factText)
  const format = useFormat()
  const { type, class: wanted } = filter
  const isWhole = (wanted === undefined || wanted === 'sure') && person === null && type === undefined
  const word = (one: string) => (one === 'need' || one === 'offer' ? t(one) : tFact(one as Parameters<typeof tFact>[0]))
  const narrowed = (change: SuggestionFilter): SuggestionFilter => Object.fromEntries(Object.entries({ type, class: wanted, ...change }).filter(([, value]) => value !== undefined))
  const pile = (label: string, count: number, value: SuggestionClass | undefined) => (
    <Chip isChoice on={wanted === value} onPress={() => onNarrow(narrowed({ class: value } as SuggestionFilter))}>{label} <span className={styles.segmentCount}>{format.number(count)}</span></Chip>
  )
  return (
    <div className={styles.filters}>
      {person !== null && <Chip on label={t('member')} removeLabel={t('everybody')} onRemove={() => navigate({ page: 'people', id: 'found' })}>{person}</Chip>}
      {pile(t('everything'), found.all, undefined)}
      {pile(t('high'), found.classes.sure, 'sure')}
      {pile(t('fromCards'), found.classes.card, 'card')}
      {pile(t('doubtful'), found.classes.doubtful, 'doubtful')}
      {found.types.length > 1 && <Select label={t('kind')} value={type ?? ''} choices={[{ value: '', label: t('allKinds') }, ...found.types.map(([value, count]) => ({ value, label: word(value), note: format.number(count) }))]} onChange={value => onNarrow(narrowed({ type: (value || undefined) as Suggestion['type'] } as SuggestionFilter))} />}
      <Button size="small" keys="A" isDisabled={targets === 0} onPress={() => onSettle(true)}>{t('accept')}</Button>
      <Button size="small" keys="R" isDisabled={targets === 0} onPress={() => onSettle(false)}>{t('reject')}</Button>
      <span className={styles.count}>{picked > 0 ? t('chosen', { count: picked }) : found.count > shown && t('firstOf', { shown: format.number(shown) })}</span>
      {shown > 1 && picked < shown && <Button look="plain" onPress={onChooseAll}>{t('chooseAll', { count: format.number(shown) })}</Button>}
      {picked > 0 && <Button look="plain" onPress={onChooseNone}>{t('unchoose')}</Button>}
      {picked === 0 && found.classes.sure > 0 && isWhole && <Button look="filled" size="small" onPress={() => onAcceptAll({ class: 'sure' })}>{t('acceptSure', { count: format.number(found.classes.sure) })}</Button>}
      {picked === 0 && !isWhole && found.count > 1 && <Button size="small" onPress={() => onAcceptAll(filter)}>{t('acceptThese', { count: format.number(found.count) })}</Button>}
    </div>
  )
}
