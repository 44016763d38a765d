import { useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import { undoAct } from '../../data/act'
import { mergePeople, peopleById, tagPeople } from '../../data/people'
import type { Tag } from '../../../shared/model/person'
import { listTags } from '../../data/tags'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { Dialog } from '../../ui/Dialog'
import { useKeys } from '../../ui/keyboard'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { EditMenus } from './EditMenus'
import { filterText } from './filter.text'
import { tagNamed } from './tag-line'
import styles from './People.module.css'
import { peopleText } from './people.text'

interface BulkBarProps {
  /** Who is chosen. */
  readonly ids: readonly PersonId[]
  /** How many pass the filter. */
  readonly shown: number
  readonly onAll: () => void
  readonly onDone: () => void
}

/** What can be done with several people at once: tag them, change a field of theirs, merge exactly two. Each is one act and one undo. */
export function BulkBar({ ids, shown, onAll, onDone }: BulkBarProps) {
  const t = useText(peopleText)
  const format = useFormat()
  const [tagging, setTagging] = useState(false)
  const [merging, setMerging] = useState(false)
  const tFilter = useText(filterText)
  const today = useToday()
  const tags = useLive(listTags, [], [])
  const two = useLive(() => (ids.length === 2 ? peopleById(ids) : Promise.resolve([])), [ids], [])
  const pair = ids.length === 2 && two.length === 2 ? [two[0]!, two[1]!] as const : null
  useKeys({ t: { run: () => setTagging(true), label: t('keyTag') }, m: { run: () => setMerging(pair !== null), label: t('keyMerge') }, Escape: onDone }, { title: t('title') })

  const tagThem = async (name: string, id?: Tag['id']) => {
    if (!name.trim()) return
    const tag = tags.find(row => row.id === id) ?? (await tagNamed(name, today))
    const { seq } = await tagPeople(ids, tag.id)
    toast({ text: t('tagged', { count: ids.length, tag: tag.name }), undo: () => undoAct(seq) })
    onDone()
  }
  const mergeThem = () => {
    if (!pair) return
    void mergePeople(pair[1].id, pair[0].id).then(({ seq }) => toast({ text: t('merged', { from: pair[1].name, into: pair[0].name }), undo: () => undoAct(seq) }))
    onDone()
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('chosen', { count: ids.length })}>
      <b>{t('chosen', { count: format.number(ids.length) })}</b>
      {tagging
        ? (
          <>
            <span className={styles.bulkField}><TextField aria-label={t('newTag')} placeholder={t('newTag')} size="small" autoFocus onEnter={name => void tagThem(name)} onEscape={() => setTagging(false)} max={40} /></span>
            {tags.length > 0 && <Select label={t('tag')} value={null} placeholder={t('choose')} choices={tags.map(tag => ({ value: tag.id as string, label: tag.name }))} onChange={id => void tagThem(tags.find(tag => tag.id === id)!.name, id as Tag['id'])} />}
          </>
        )
        : <Button size="small" icon="tag" keys="T" onPress={() => setTagging(true)}>{t('tagThem')}</Button>}
      {!tagging && <EditMenus ids={ids} tags={tags} onDone={onDone} />}
      {pair && <Button size="small" icon="same" keys="M" onPress={() => setMerging(true)}>{t('merge')}</Button>}
      {ids.length < shown && <Button look="plain" size="small" onPress={onAll}>{tFilter('chooseAll', { count: format.number(shown) })}</Button>}
      <Button look="plain" size="small" onPress={onDone}>{t('unchoose')}</Button>
      {pair && (
        <Dialog isOpen={merging} title={t('mergeTitle', { from: pair[1].name, into: pair[0].name })} action={t('merge')} look="filled" onAction={mergeThem} onClose={() => setMerging(false)}>
          {t('mergeBody', { into: pair[0].name })}
        </Dialog>
      )}
    </div>
  )
}
