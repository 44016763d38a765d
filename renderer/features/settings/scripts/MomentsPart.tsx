import { useMemo, useState } from 'react'
import { tooSoon } from '../../../../shared/followups/moments'
import { addDays, type Day } from '../../../../shared/model/day'
import type { TagId } from '../../../../shared/model/ids'
import type { Tag } from '../../../../shared/model/person'
import type { MomentsPost } from '../../../../shared/model/settings'
import { freshId } from '../../../data/fresh-id'
import { listTags } from '../../../data/tags'
import { useLive } from '../../../data/use-live'
import { Button } from '../../../ui/Button'
import { useFormat, useToday } from '../../../ui/clock'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import type { Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import { useSettings } from '../useSettings'
import { LongList } from './LongList'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'
import { TermField } from './TermField'

/** Days that can be chosen: posts made lately are noted too, so that the next does not follow too soon. */
const DAYS_BACK = 7
const DAYS_AHEAD = 14

/** 朋友圈: posts planned for the people of a tag, with a warning when the same people would see two too soon. */
export function MomentsPart() {
  const t = useText(scriptsText)
  const format = useFormat()
  const today = useToday()
  const [settings, change] = useSettings()
  const tags = useLive<readonly Tag[]>(listTags, [], [])
  const [text, setText] = useState('')
  const [tag, setTag] = useState<TagId | ''>('')
  const [on, setOn] = useState<Day>(today)
  const posts = useMemo(() => settings.moments ?? [], [settings.moments])
  const draft = { on, tags: tag === '' ? [] : [tag] }
  const near = tooSoon(draft, posts)
  const namesOf = (ids: readonly TagId[]): string => (ids.length === 0 ? t('everybody') : format.list(ids.map(id => tags.find(one => one.id === id)?.name ?? '')))
  const latestFirst = useMemo(() => [...posts].sort((a, b) => (a.on < b.on ? 1 : -1)), [posts])
  const columns: Column<MomentsPost>[] = [
    { id: 'on', header: t('columnOn'), width: '112px', cell: post => format.dayWeek(post.on) },
    { id: 'text', header: t('columnPost'), cell: post => <span title={post.text}>{post.text}</span> },
    { id: 'tags', header: t('columnTags'), width: '160px', cell: post => namesOf(post.tags) },
    { id: 'state', header: t('columnPosted'), width: '72px', cell: post => (post.posted ? t('posted') : post.on < today ? t('notPosted') : '') },
    { id: 'remove', header: '', width: '32px', cell: post => <IconButton icon="close" label={t('remove', { name: post.text })} onPress={() => change(({ moments = [] }) => ({ moments: moments.filter(other => other.id !== post.id) }), t('posts'))} /> },
  ]
  const add = () => {
    if (text.trim() === '') return
    // One of a day before was made already: it only counts for what comes next.
    const post: MomentsPost = { id: freshId<'moments'>(), text: text.trim(), ...draft, ...(on < today && { posted: true }) }
    change(({ moments = [] }) => ({ moments: [...moments, post] }), t('posts'))
    setText('')
  }
  return (
    <>
      <LongList label={t('posts')} columns={columns} rows={latestFirst} rowKey={post => post.id} isMuted={post => post.posted === true || post.on < today} empty={t('postsNone')} />
      <div className={styles.editor}>
        <TermField label={t('postText')} placeholder={t('postHint')} value={text} onChange={setText} onEnter={add} />
        <span className={styles.acts}>
          <Select label={t('postTags')} value={tag} choices={[{ value: '' as TagId | '', label: t('everybody') }, ...tags.map(one => ({ value: one.id, label: one.name }))]} onChange={setTag} />
          <Select label={t('postOn')} value={on} choices={[...Array(DAYS_BACK + DAYS_AHEAD).keys()].map(n => addDays(today, n - DAYS_BACK)).map(day => ({ value: day, label: format.dayWeek(day) }))} onChange={setOn} />
          <Button size="small" onPress={add}>{t('addPost')}</Button>
          {near && <span className={styles.soon} role="status">{t(near.days === 0 ? 'tooSoonSameDay' : 'tooSoon', { day: format.day(near.post.on), tags: namesOf(near.tags), count: near.days })}</span>}
        </span>
      </div>
    </>
  )
}
