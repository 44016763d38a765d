import { useMemo, useState } from 'react'
import { wakeListOf, WAKE_LISTS, WAKE_RULES, type WakeList } from '../../../../shared/activity/wake'
import type { Day } from '../../../../shared/model/day'
import type { Membership } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useFormat, useToday } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { openPanel } from '../../../ui/panel'
import { Table, type Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import { NeedsRoster } from './NeedsRoster'
import styles from './People.module.css'
import { peopleText } from './people.text'

interface WakeRow {
  readonly member: Membership
  readonly person: Person | undefined
  readonly lastOn: Day | null
  readonly list: WakeList
}
const rowKey = ({ member }: WakeRow): string => member.id

/** 唤醒: three lists by how long people have been silent, each with words of its own; a person stands on one only. */
export function WakeView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const today = useToday()
  const [list, setList] = useState<WakeList>('offer')
  const rows = useMemo(() => file.members.filter(({ present }) => present).flatMap((member): WakeRow[] => {
    const person = people.get(member.personId)
    const lastOn = member.lastAt === undefined ? null : format.dayOf(member.lastAt)
    const isLeftAlone = person?.doNotContact === true || person?.isSelf === true || member.bot === true || member.role === 'owner' || member.role === 'admin'
    const found = wakeListOf({ lastOn, today, isLeftAlone })
    return found === null ? [] : [{ member, person, lastOn, list: found }]
  }).sort((a, b) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? 1 : -1)), [file.members, people, format, today])
  const shown = useMemo(() => rows.filter(row => row.list === list), [rows, list])
  const columns = useMemo<readonly Column<WakeRow>[]>(() => [
    { id: 'who', header: t('who'), width: 'minmax(180px, 1fr)', cell: ({ member }) => <b>{member.name}</b> },
    { id: 'last', header: t('lastSpoke'), width: '140px', align: 'end', cell: ({ lastOn }) => (lastOn === null ? <span className={text.third}>{t('neverSpoke')}</span> : format.relative(lastOn, today)) },
    { id: 'contact', header: t('lastContact'), width: '140px', align: 'end', cell: ({ person }) => (person?.lastContactOn === undefined ? <span className={text.third}>{t('notTalked')}</span> : format.relative(person.lastContactOn, today)) },
  ], [t, format, today])
  if (file.group.rosterOn === undefined) return <NeedsRoster file={file} />
  const copy = async () => {
    await navigator.clipboard.writeText(t(`words.${list}`, { group: file.group.name, gain: file.group.memberGain ?? '' }))
    toast({ text: t('wordsCopied') })
  }
  return (
    <>
      <div className={styles.bar}>
        {WAKE_LISTS.map(each => <Chip key={each} isChoice on={list === each} onPress={() => setList(each)}>{t(`wake.${each}`, { offer: WAKE_RULES.offerDays, heavy: WAKE_RULES.heavyDays })} {format.number(rows.filter(row => row.list === each).length)}</Chip>)}
        <span className={styles.gap} />
        <Button size="small" icon="copy" onPress={() => void copy()}>{t('copyScript')}</Button>
      </div>
      <p className={styles.why}>{t('wakeWhy')}</p>
      <blockquote className={styles.script}>{t(`words.${list}`, { group: file.group.name, gain: file.group.memberGain ?? '' })}</blockquote>
      <div className={styles.table}><Table label={t('view.wake')} columns={columns} rows={shown} rowKey={rowKey} onOpen={({ member }) => openPanel({ person: member.personId })} empty={<EmptyState why={t('nobody')} />} /></div>
    </>
  )
}
