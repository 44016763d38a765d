import { useMemo, useState } from 'react'
import type { TagId } from '../../../shared/model/ids'
import { FACT_TYPES, LEVELS, type FactType, type Level, type PeopleFilter } from '../../../shared/model/person'
import { createSegment } from '../../data/segments'
import { undoLast } from '../../data/act'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat } from '../../ui/clock'
import { Menu } from '../../ui/Menu'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import { useText, type Translate } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { COLUMN_IDS, CUSTOM, customNames, type ColumnId } from './columns'
import { factText } from './facts.text'
import { PRESENCES } from './people-rows'
import { peopleText, type PeopleKey } from './people.text'
import { usePeopleView } from './people.view'
import styles from './People.module.css'
import type { PeopleList } from './usePeople'

type Field = 'tag' | 'city' | 'industry' | 'group' | 'level' | 'lacks' | 'layer'
const FIELDS: readonly Field[] = ['tag', 'city', 'industry', 'group', 'level', 'lacks', 'layer']

/** Conditions as chips, the find field, and saved segments. */
export function FilterBar({ list, chosen, onColumn }: { readonly list: PeopleList; readonly chosen: readonly string[]; readonly onColumn: (id: string) => void }) {
  const t = useText(peopleText)
  const tFact = useText(factText)
  const format = useFormat()
  const { filter, setFilter, replaceFilter } = usePeopleView()
  const [adding, setAdding] = useState<Field | null>(null)
  const [naming, setNaming] = useState(false)
  const chips = chipsOf(filter, list, t, tFact)
  const isFiltered = chips.length > 0 || Boolean(filter.text)
  const choices = useMemo(() => (adding ? choicesOf(adding, list, t, tFact) : []), [adding, list, t, tFact])

  const saveSegment = async (name: string) => {
    if (!name.trim()) return
    await createSegment({ name: name.trim(), filter })
    setNaming(false)
    toast({ text: t('saved', { name: name.trim() }), undo: undoLast })
  }
  return (
    <div className={styles.filters}>
      <span className={styles.find}><SearchField label={t('find')} value={filter.text ?? ''} onChange={value => setFilter({ text: value || undefined })} hotkey="/" /></span>
      {chips.map(chip => <Chip key={chip.key} on label={chip.label} onRemove={() => setFilter(chip.without)} removeLabel={t('removeCondition')}>{chip.value}</Chip>)}
      {adding
        ? <Select label={t(adding)} value={null} placeholder={`${t(adding)} · ${t('choose')}`} choices={choices} onChange={value => { setFilter(withValue(filter, adding, value)); setAdding(null) }} />
        : (
          <Menu label={t('condition')} entries={[
            ...FIELDS.map(field => ({ id: field, label: t(field), run: () => setAdding(field) })),
            ...list.register.segments.map((segment, n) => ({ id: segment.id, label: segment.name, icon: 'filter' as const, parted: n === 0, run: () => replaceFilter(segment.filter) })),
          ]}>
            <Button size="small" icon="plus">{t('condition')}</Button>
          </Menu>
        )}
      <ColumnMenu list={list} chosen={chosen} onColumn={onColumn} />
      <span className={styles.count}>{isFiltered && t('filtered', { count: format.number(list.shown.length) })}</span>
      {isFiltered && (naming
        ? <span className={styles.naming}><TextField aria-label={t('saveAs')} placeholder={t('saveAs')} size="small" autoFocus onEnter={name => void saveSegment(name)} onEscape={() => setNaming(false)} max={30} /></span>
        : <><Button look="plain" onPress={() => replaceFilter({})}>{t('clear')}</Button><Button look="plain" onPress={() => setNaming(true)}>{t('save')}</Button></>)}
    </div>
  )
}

/** Which columns the table shows. */
function ColumnMenu({ list, chosen, onColumn }: { readonly list: PeopleList; readonly chosen: readonly string[]; readonly onColumn: (id: string) => void }) {
  const t = useText(peopleText)
  const names: Readonly<Record<ColumnId, string>> = { has: t('hasWants'), city: t('city'), level: t('level'), loyalty: t('loyalty'), groups: t('groupCount'), wants: t('wantsColumn'), presence: t('presence'), last: t('last'), contact: t('contact') }
  const custom = useMemo(() => customNames(list.all), [list.all])
  const entry = (id: string, label: string, parted = false) => ({ id, label, parted, ...(chosen.includes(id) && { icon: 'check' as const }), run: () => onColumn(id) })
  return (
    <Menu label={t('columns')} entries={[...COLUMN_IDS.map(id => entry(id, names[id])), ...custom.map((name, n) => entry(`${CUSTOM}${name}`, name, n === 0))]}>
      <Button size="small">{t('columns')}</Button>
    </Menu>
  )
}

type TFact = Translate<(typeof factText)['keys'][number]>

interface FilterChip {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly without: Partial<PeopleFilter>
}

function chipsOf(filter: PeopleFilter, list: PeopleList, t: Translate<PeopleKey>, tFact: TFact): FilterChip[] {
  const chip = (field: Field, value: string, without: Partial<PeopleFilter>): FilterChip => ({ key: `${field}:${value}`, label: t(field), value, without })
  return [
    ...(filter.tags ?? []).map(tag => chip('tag', list.register.tags.find(row => row.id === tag)?.name ?? t('unknown'), { tags: filter.tags!.filter(other => other !== tag) })),
    ...(filter.city === undefined ? [] : [chip('city', filter.city, { city: undefined })]),
    ...(filter.industry === undefined ? [] : [chip('industry', filter.industry, { industry: undefined })]),
    ...(filter.groupId === undefined ? [] : [chip('group', list.register.groups.find(group => group.id === filter.groupId)?.name ?? t('unknown'), { groupId: undefined })]),
    ...(filter.level === undefined ? [] : [chip('level', t(filter.level), { level: undefined })]),
    ...(filter.lacks === undefined ? [] : [chip('lacks', tFact(filter.lacks), { lacks: undefined })]),
    ...(filter.layer === undefined ? [] : [chip('layer', t(filter.layer as PeopleKey), { layer: undefined })]),
  ]
}

function withValue(filter: PeopleFilter, field: Field, value: string): Partial<PeopleFilter> {
  switch (field) {
    case 'tag': return { tags: [...(filter.tags ?? []), value as TagId] }
    case 'city': return { city: value }
    case 'industry': return { industry: value }
    case 'group': return { groupId: value }
    case 'level': return { level: value as Level }
    case 'lacks': return { lacks: value as FactType }
    case 'layer': return { layer: value }
  }
}

function choicesOf(field: Field, list: PeopleList, t: Translate<PeopleKey>, tFact: TFact): { value: string; label: string; note?: string }[] {
  const counted = (values: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, label: value, note: String(count) }))
  }
  switch (field) {
    case 'tag': return list.register.tags.map(tag => ({ value: tag.id, label: tag.name }))
    case 'city': return counted(list.all.map(row => row.city))
    case 'industry': return counted(list.all.map(row => row.trade))
    case 'group': return list.register.groups.map(group => ({ value: group.id, label: group.name }))
    case 'level': return LEVELS.map(level => ({ value: level, label: t(level) }))
    case 'lacks': return FACT_TYPES.filter(type => type !== 'custom').map(type => ({ value: type, label: tFact(type) }))
    case 'layer': return PRESENCES.map(presence => ({ value: presence, label: t(presence) }))
  }
}
