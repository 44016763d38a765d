import { useState } from 'react'
import { parseChineseDate, readWholeDate } from '../../../shared/calendar/chinese-date'
import { toDay } from '../../../shared/model/day'
import type { Tag } from '../../../shared/model/person'
import { comparePinyin } from '../../../shared/people/name-key'
import { undoAct } from '../../data/act'
import { usePeopleAnswer } from '../../data/people-list'
import { listTags, patchTag, removeTag } from '../../data/tags'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import styles from './Settings.module.css'
import { tagsText } from './tags.text'

/** Every tag: renamed, given an end or deleted here; how many people bear it. A tag that is over counts for nothing. */
export function TagsPart() {
  const t = useText(tagsText)
  const today = useToday()
  const tags = useLive<readonly Tag[]>(async () => (await listTags()).sort((a, b) => comparePinyin(a.name, b.name)), [], [])
  const counts = usePeopleAnswer(tags.length > 0 ? { type: 'counts', filters: tags.map(tag => ({ tags: [tag.id] })), today } : null)
  if (tags.length === 0) return <p className={styles.none}>{t('none')}</p>
  return tags.map((tag, n) => <TagLine key={tag.id} tag={tag} count={counts?.length === tags.length ? (counts[n] ?? null) : null} names={tags.map(({ name }) => name)} />)
}

/** `count`: people who bear it while it holds; `null` = not counted yet. */
function TagLine({ tag, count, names }: { readonly tag: Tag; readonly count: number | null; readonly names: readonly string[] }) {
  const t = useText(tagsText)
  const format = useFormat()
  const today = useToday()
  const isOver = tag.until !== undefined && tag.until < today
  const [name, setName] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [wrong, setWrong] = useState<'taken' | 'badDay' | null>(null)
  const change = (fields: Partial<Tag>) => void patchTag(tag.id, fields).then(({ seq }) => toast({ text: t('saved', { name: fields.name ?? tag.name }), undo: () => undoAct(seq) }))
  const rename = () => {
    const wanted = name?.trim() ?? ''
    const isTaken = wanted !== tag.name && names.includes(wanted)
    setWrong(isTaken ? 'taken' : null)
    if (isTaken) return
    if (wanted !== '' && wanted !== tag.name) change({ name: wanted })
    setName(null)
  }
  const setEnd = () => {
    const typed = until?.trim() ?? ''
    const day = toDay(typed) ?? readWholeDate(typed, today) ?? parseChineseDate(typed, today)?.day
    setWrong(typed !== '' && !day ? 'badDay' : null)
    if (typed !== '' && !day) return
    if (until !== null && day !== tag.until) change({ until: day })
    setUntil(null)
  }
  const remove = () => void removeTag(tag.id).then(({ seq }) => toast({ text: t('removed', { name: tag.name }), undo: () => undoAct(seq) }))
  return (
    <div className={styles.tag} data-tag={tag.name}>
      <TextField aria-label={t('name')} size="small" value={name ?? tag.name} onChange={setName} onEnter={rename} onEscape={() => { setName(null); setWrong(null) }} onBlur={rename} max={20} hint={wrong === 'taken' ? t('taken') : null} />
      <TextField aria-label={t('until', { name: tag.name })} placeholder={t('forGood')} size="small" value={until ?? (tag.until ? format.date(tag.until) : '')} onChange={setUntil} onEnter={setEnd} onEscape={() => { setUntil(null); setWrong(null) }} onBlur={setEnd} max={20} hint={wrong === 'badDay' ? t('badDay') : null} />
      <span className={styles.third}>{isOver ? t('over') : count === null ? '' : t('people', { count: format.number(count) })}</span>
      <Button look="plain" size="small" onPress={remove}>{t('remove')}</Button>
    </div>
  )
}
