import { useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import type { Tag } from '../../../shared/model/person'
import { undoLast } from '../../data/act'
import { mergePeople, tagPeople } from '../../data/people'
import { createTag } from '../../data/tags'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { Dialog } from '../../ui/Dialog'
import { useKeys } from '../../ui/keyboard'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import styles from './People.module.css'
import type { PersonRow } from './people-rows'
import { peopleText } from './people.text'

interface BulkBarProps {
  readonly rows: readonly PersonRow[]
  readonly tags: readonly Tag[]
  readonly onDone: () => void
}

/** What can be done with several people at once: tag them; merge exactly two. Each is one act and one undo. */
export function BulkBar({ rows, tags, onDone }: BulkBarProps) {
  const t = useText(peopleText)
  const format = useFormat()
  const [tagging, setTagging] = useState(false)
  const [merging, setMerging] = useState(false)
  const pair = rows.length === 2 ? [rows[0]!.person, rows[1]!.person] as const : null
  useKeys({ t: { run: () => setTagging(true), label: t('keyTag') }, m: { run: () => setMerging(pair !== null), label: t('keyMerge') }, Escape: onDone }, { title: t('title') })

  const tagThem = async (name: string, id?: Tag['id']) => {
    if (!name.trim()) return
    const tag = id ?? tags.find(row => row.name === name.trim())?.id ?? (await createTag({ name: name.trim() })).id
    await tagPeople(rows.map(row => row.person.id as PersonId), tag)
    toast({ text: t('tagged', { count: rows.length, tag: name.trim() }), undo: undoLast })
    onDone()
  }
  const mergeThem = () => {
    if (!pair) return
    void mergePeople(pair[1].id, pair[0].id).then(() => toast({ text: t('merged', { from: pair[1].name, into: pair[0].name }), undo: undoLast }))
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('chosen', { count: rows.length })}>
      <b>{t('chosen', { count: format.number(rows.length) })}</b>
      {tagging
        ? (
          <>
            <span className={styles.bulkField}><TextField aria-label={t('newTag')} placeholder={t('newTag')} size="small" autoFocus onEnter={name => void tagThem(name)} onEscape={() => setTagging(false)} max={20} /></span>
            {tags.length > 0 && <Select label={t('tag')} value={null} placeholder={t('choose')} choices={tags.map(tag => ({ value: tag.id as string, label: tag.name }))} onChange={id => void tagThem(tags.find(tag => tag.id === id)!.name, id as Tag['id'])} />}
          </>
        )
        : <Button size="small" icon="tag" keys="T" onPress={() => setTagging(true)}>{t('tagThem')}</Button>}
      {pair && <Button size="small" icon="same" keys="M" onPress={() => setMerging(true)}>{t('merge')}</Button>}
      <Button look="plain" size="small" onPress={onDone}>{t('unchoose')}</Button>
      {pair && (
        <Dialog isOpen={merging} title={t('mergeTitle', { from: pair[1].name, into: pair[0].name })} action={t('merge')} look="filled" onAction={mergeThem} onClose={() => setMerging(false)}>
          {t('mergeBody', { into: pair[0].name })}
        </Dialog>
      )}
    </div>
  )
}
