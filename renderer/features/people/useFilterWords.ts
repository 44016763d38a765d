import { useMemo } from 'react'
import type { Day } from '../../../shared/model/day'
import { isLiveTag, type FactType } from '../../../shared/model/person'
import { listGroups } from '../../data/groups'
import { usePeopleAnswer } from '../../data/people-list'
import { listTags } from '../../data/tags'
import { useLive } from '../../data/use-live'
import { useFormat, useToday } from '../../ui/clock'
import { platformText } from '../../ui/platform-text'
import type { Choice } from '../../ui/Select'
import { useText } from '../../ui/text'
import { factText } from './facts.text'
import { VALUES, type Field } from './filter-fields'
import { filterText } from './filter.text'
import { peopleText, type PeopleKey } from './people.text'

interface FilterWords {
  /** What a field is called. */
  name(field: Field): string
  /** A value of a field in words. */
  words(field: Field, value: string): string
  /** Values to choose from for the field that is being added. */
  readonly choices: readonly Choice<string>[]
}

/** Names of conditions and their values; `adding`: the field whose values are wanted. */
export function useFilterWords(adding: Field | null): FilterWords {
  const t = useText(peopleText)
  const tFilter = useText(filterText)
  const tFact = useText(factText)
  const tPlatform = useText(platformText)
  const format = useFormat()
  const today = useToday()
  const tags = useLive(listTags, [], [])
  const groups = useLive(listGroups, [], [])
  const mine = usePeopleAnswer({ type: 'mine' })
  const counted = usePeopleAnswer(adding === 'city' || adding === 'industry' || adding === 'inviter' ? { type: 'choices', field: adding, today } : null)
  return useMemo(() => {
    const name = (field: Field) => (['tag', 'city', 'industry', 'group', 'layer', 'level', 'loyalty', 'lacks'].includes(field) ? t(field as PeopleKey) : tFilter(field as 'wants'))
    const account = (id: string) => { const one = mine?.find(own => own.id === id); return one ? `${tPlatform(one.platform)} ${one.name}` : t('unknown') }
    const words = (field: Field, value: string): string => {
      switch (field) {
        case 'tag': return tags.find(tag => tag.id === value)?.name ?? t('unknown')
        case 'group': return groups.find(group => group.id === value)?.name ?? t('unknown')
        case 'lacks': return tFact(value as Exclude<FactType, 'custom'>)
        case 'before': return format.date(value as Day)
        case 'quiet': return tFilter('quietFor', { days: format.number(Number(value)) })
        case 'friend': return value === 'none' || value === 'any' ? tFilter(value) : account(value)
        case 'wants': case 'has': case 'paid': case 'seed': return tFilter(value === 'yes' ? `${field}Yes` : `${field}No`)
        case 'layer': case 'level': case 'loyalty': return t(value as PeopleKey)
        default: return value
      }
    }
    const values = (): readonly Choice<string>[] => {
      switch (adding) {
        case null: return []
        case 'tag': return tags.filter(tag => isLiveTag(tag, today)).map(tag => ({ value: tag.id, label: tag.name }))
        case 'group': return groups.map(group => ({ value: group.id, label: group.name }))
        case 'friend': return [...(['none', 'any'] as const).map(value => ({ value, label: tFilter(value) })), ...(mine ?? []).map(one => ({ value: one.id as string, label: account(one.id), note: format.number(one.friends) }))]
        case 'city': case 'industry': case 'inviter': return (counted ?? []).map(([value, count]) => ({ value, label: value, note: format.number(count) }))
        default: return (VALUES[adding] ?? []).map(value => ({ value, label: words(adding, value) }))
      }
    }
    return { name, words, choices: values() }
  }, [adding, counted, format, groups, mine, t, tFact, tFilter, tPlatform, tags, today])
}
