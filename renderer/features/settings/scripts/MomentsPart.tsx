import { useState } from 'react'
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
import { useText } from '../../../ui/text'
import { useSettings } from '../useSettings'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'
import { TermField } from './TermField'

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
  const posts = settings.moments ?? []
  const draft = { on, tags: tag === '' ? [] : [tag] }
  const near = tooSoon(draft, posts)
  const namesOf = (ids: readonly TagId[]): string => (ids.length === 0 ? t('everybody') : format.list(ids.map(id => tags.find(one => one.id === id)?.name ?? '')))
  const add = () => {
    if (text.trim() === '') return
    const post: MomentsPost = { id: freshId<'moments'>(), text: text.trim(), ...draft }
    change({ moments: [...posts, post] }, t('posts'))
    setText('')
  }
  return (
    <>
      {posts.length === 0 && <p className={styles.third}>{t('postsNone')}</p>}
      {[...posts].sort((a, b) => (a.on < b.on ? 1 : -1)).map(post => (
        <div key={post.id} className={styles.script}>
          <span className={styles.third}>{format.dayWeek(post.on)}</span>
          <span>{post.text} <span className={styles.third}>{namesOf(post.tags)}</span></span>
          <span />
          <IconButton icon="close" label={t('remove', { name: post.text })} onPress={() => change({ moments: posts.filter(other => other.id !== post.id) }, t('posts'))} />
        </div>
      ))}
      <div className={styles.editor}>
        <TermField label={t('postText')} value={text} onChange={setText} onEnter={add} />
        <span className={styles.acts}>
          <Select label={t('postTags')} value={tag} choices={[{ value: '' as TagId | '', label: t('everybody') }, ...tags.map(one => ({ value: one.id, label: one.name }))]} onChange={setTag} />
          <Select label={t('postOn')} value={on} choices={[...Array(14).keys()].map(n => addDays(today, n)).map(day => ({ value: day, label: format.dayWeek(day) }))} onChange={setOn} />
          <Button size="small" onPress={add}>{t('addPost')}</Button>
          {near && <span className={styles.soon} role="status">{t('tooSoon', { day: format.day(near.post.on), tags: namesOf(near.tags), days: near.days })}</span>}
        </span>
      </div>
    </>
  )
}
