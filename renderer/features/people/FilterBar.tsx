import { useState } from 'react'
import type { Day } from '../../../shared/model/day'
import { undoLast } from '../../data/act'
import { createSegment } from '../../data/segments'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat, useToday } from '../../ui/clock'
import { Menu } from '../../ui/Menu'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { ColumnMenu } from './ColumnMenu'
import { conditionsOf, FIELDS, isEmptyFilter, withCondition, withoutCondition, type Field } from './filter-fields'
import { filterText } from './filter.text'
import { pastDay } from './past-day'
import { peopleText } from './people.text'
import { usePeopleView } from './people.view'
import styles from './People.module.css'
import { useFilterWords } from './useFilterWords'
import type { PeopleList } from './usePeople'

/** Conditions as chips, the find field, and what to do with the filter. */
export function FilterBar({ list, chosen, onColumn }: { readonly list: PeopleList; readonly chosen: readonly string[]; readonly onColumn: (id: string) => void }) {
  const t = useText(peopleText)
  const format = useFormat()
  const { filter, setFilter, replaceFilter } = usePeopleView()
  const [adding, setAdding] = useState<Field | null>(null)
  const [naming, setNaming] = useState(false)
  const { name, words, choices } = useFilterWords(adding)
  const isFiltered = !isEmptyFilter(filter)

  const saveSegment = async (title: string) => {
    if (!title.trim()) return
    await createSegment({ name: title.trim(), filter })
    setNaming(false)
    toast({ text: t('saved', { name: title.trim() }), undo: undoLast })
  }
  return (
    <div className={styles.filters}>
      <span className={styles.find}><SearchField label={t('find')} value={filter.text ?? ''} onChange={value => setFilter({ text: value || undefined })} hotkey="/" /></span>
      {conditionsOf(filter).map(({ field, value }) => <Chip key={`${field} ${value}`} on label={name(field)} onRemove={() => setFilter(withoutCondition(filter, field, value))} removeLabel={t('removeCondition')}>{words(field, value)}</Chip>)}
      {adding === 'before'
        ? <DayField onDay={day => { setFilter(withCondition(filter, 'before', day)); setAdding(null) }} onLeave={() => setAdding(null)} />
        : adding
        ? <Select label={name(adding)} value={null} placeholder={`${name(adding)} · ${t('choose')}`} choices={choices} onChange={value => { setFilter(withCondition(filter, adding, value)); setAdding(null) }} />
        : (
          <Menu label={t('condition')} entries={FIELDS.map(field => ({ id: field, label: name(field), run: () => setAdding(field) }))}>
            <Button size="small" icon="plus">{t('condition')}</Button>
          </Menu>
        )}
      <ColumnMenu custom={list.custom} chosen={chosen} onColumn={onColumn} />
      <span className={styles.count}>{isFiltered && t('filtered', { count: format.number(list.ids.length) })}</span>
      {isFiltered && (naming
        ? <span className={styles.naming}><TextField aria-label={t('saveAs')} placeholder={t('saveAs')} size="small" autoFocus onEnter={title => void saveSegment(title)} onEscape={() => setNaming(false)} max={30} /></span>
        : <><Button look="plain" onPress={() => replaceFilter({})}>{t('clear')}</Button><Button look="plain" onPress={() => setNaming(true)}>{t('save')}</Button></>)}
    </div>
  )
}

/** A day typed as one likes: 10月1日, 2026-10-01, 上个月底. Without a year it is the last such day. */
function DayField({ onDay, onLeave }: { readonly onDay: (day: Day) => void; readonly onLeave: () => void }) {
  const t = useText(filterText)
  const today = useToday()
  const [wrong, setWrong] = useState(false)
  const keep = (text: string) => {
    const day = pastDay(text, today)
    if (day === null) return setWrong(text.trim() !== '')
    onDay(day)
  }
  return <span className={styles.naming}><TextField aria-label={t('before')} placeholder={t('beforeHint')} size="small" autoFocus onEnter={keep} onEscape={onLeave} hint={wrong ? t('badDay') : undefined} isInvalid={wrong} max={20} /></span>
}
