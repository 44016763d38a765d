import { useState } from 'react'
import { addDays, weekdayOf, type Day } from '../../../../shared/model/day'
import type { OwnToDo } from '../../../../shared/model/settings'
import { freshId } from '../../../data/fresh-id'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { useFormat, useToday } from '../../../ui/clock'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { useSettings } from '../useSettings'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'

const REPEATS = ['once', 'day', 'week', 'month'] as const
type Repeat = (typeof REPEATS)[number]

/** A to-do from tomorrow on; a weekly one keeps its weekday, a monthly one its day. */
function toDoOf(text: string, repeat: Repeat, from: Day): OwnToDo {
  const every = { once: undefined, day: { days: 1 }, week: { weekday: weekdayOf(from) }, month: { monthDay: Number(from.slice(8)) } }[repeat]
  return { id: freshId<'toDo'>(), text, from, ...(every && { every }) }
}

/** 自己的事: what the operator wants to be reminded of, once or again and again. */
export function ToDosPart() {
  const t = useText(rulesText)
  const format = useFormat()
  const today = useToday()
  const [settings, change] = useSettings()
  const [text, setText] = useState('')
  const [repeat, setRepeat] = useState<Repeat>('week')
  const [from, setFrom] = useState<Day>(today)
  const toDos = settings.toDos ?? []
  const add = () => {
    const words = text.trim()
    if (words === '') return
    change(settings => ({ toDos: [...(settings.toDos ?? []), toDoOf(words, repeat, from)] }), words)
    setText('')
  }
  const rhythm = ({ every, from: first }: OwnToDo): string => {
    if (!every) return t('once', { day: format.day(first) })
    if ('days' in every) return t('everyDays', { count: every.days })
    return 'weekday' in every ? t('everyWeekday', { weekday: format.weekday(every.weekday) }) : t('everyMonthDay', { day: every.monthDay })
  }
  return (
    <div className={styles.list}>
      {toDos.map(toDo => (
        <div key={toDo.id} className={styles.item}>
          <span className={styles.grow}>{toDo.text}</span>
          <span className={styles.third}>{rhythm(toDo)}</span>
          <IconButton icon="close" label={t('remove', { name: toDo.text })} onPress={() => change(settings => ({ toDos: settings.toDos?.filter(other => other.id !== toDo.id) ?? [] }), toDo.text)} />
        </div>
      ))}
      <div className={styles.item}>
        <span className={styles.long}><TextField aria-label={t('toDoText')} placeholder={t('toDoText')} size="small" max={80} value={text} onChange={setText} onEnter={add} /></span>
        <Select label={t('repeat')} value={repeat} choices={REPEATS.map(value => ({ value, label: t(`repeat_${value}`) }))} onChange={setRepeat} />
        <Select label={t('toDos')} value={from} choices={[...Array(14).keys()].map(n => addDays(today, n)).map(day => ({ value: day, label: format.dayWeek(day) }))} onChange={setFrom} />
        <Button size="small" onPress={add}>{t('addToDo')}</Button>
        <span className={styles.third}>{t('toDoNote')}</span>
      </div>
    </div>
  )
}
