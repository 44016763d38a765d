import { useMemo, useState } from 'react'
import { WAKE_LISTS, WAKE_RULES, type WakeList } from '../../../../shared/activity/wake'
import { shortName } from '../../../../shared/followups/short-name'
import type { Visit } from '../../../../shared/model/follow-up'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings'
import { undoLast } from '../../../data/act'
import { passGate } from '../../../data/contact-gate'
import { getSettings } from '../../../data/settings'
import { useLive } from '../../../data/use-live'
import { listVisits, logContact } from '../../../data/visits'
import { blockWords } from '../../../ui/block-words'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useClock, useFormat } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { useKeys } from '../../../ui/keyboard'
import { openPanel } from '../../../ui/panel'
import { ReasonField } from '../../../ui/ReasonField'
import { Table, type Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import { NeedsRoster } from './NeedsRoster'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { wakeRows, type WakeRow } from './wake-rows'

const rowKey = ({ member }: WakeRow): string => member.id
const NO_VISITS: readonly Visit[] = []

/** 唤醒: three lists by how long people have been silent, each with words of its own; a person stands on one only, and the caps hold. */
export function WakeView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const { today, zone, now } = useClock()
  const [list, setList] = useState<WakeList>('offer')
  const [under, setUnder] = useState<WakeRow | null>(null)
  /** Reason for passing a closed gate; `null` until one was met. */
  const [passing, setPassing] = useState<string | null>(null)
  const visits = useLive<readonly Visit[]>(listVisits, [], NO_VISITS)
  const settings = useLive(getSettings, [], DEFAULT_SETTINGS)
  const rows = useMemo(() => wakeRows({ members: file.members, people, visits, settings, today, zone, dayOf: format.dayOf }), [file.members, people, visits, settings, today, zone, format])
  const shown = useMemo(() => rows.filter(row => row.list === list), [rows, list])
  const columns = useMemo<readonly Column<WakeRow>[]>(() => [
    { id: 'who', header: t('who'), width: 'minmax(180px, 1fr)', cell: ({ member, person }) => <b>{person?.name ?? member.name}</b> },
    { id: 'last', header: t('lastSpoke'), width: '140px', align: 'end', cell: ({ lastOn }) => (lastOn === null ? <span className={text.third}>{t('neverSpoke')}</span> : format.relative(lastOn, today)) },
    { id: 'contact', header: t('lastContact'), width: '220px', align: 'end', cell: ({ person, freeOn }) => (freeOn !== null ? <span className={text.soon}>{t('capped', { day: format.day(freeOn) })}</span> : person?.lastContactOn === undefined ? <span className={text.third}>{t('notTalked')}</span> : format.relative(person.lastContactOn, today)) },
  ], [t, format, today])
  const words = t(`words.${list}`, { group: file.group.name, gain: file.group.memberGain ?? t('gainMissing') })
  const current = under && shown.find(row => rowKey(row) === rowKey(under))
  const copy = async () => {
    if (!current?.person) return
    const { person } = current
    const gate = await passGate(person.id, { now: now(), zone }, passing ?? '')
    if (!gate.ok) {
      setPassing(passing ?? '')
      toast({ text: `${person.name}: ${blockWords(gate.failure, format)}`, tone: 'danger' })
      return
    }
    setPassing(null)
    await navigator.clipboard.writeText(t('wordsTo', { name: shortName(person), words }))
    await logContact({ personId: person.id, groupId: file.group.id, on: today, outcome: 'noReply', text: t('view.wake') }, { zone, ...(gate.value.override && { reason: gate.value.override }) })
    toast({ text: t('wordsCopied', { remark: person.remark ?? person.name }), undo: () => undoLast() })
  }
  useKeys({ c: { run: () => void copy(), label: t('copyScript') } }, { title: t('view.wake') })
  if (file.group.rosterOn === undefined) return <NeedsRoster file={file} />
  return (
    <>
      <div className={styles.bar}>
        {WAKE_LISTS.map(each => <Chip key={each} isChoice on={list === each} onPress={() => setList(each)}>{t(`wake.${each}`, { offer: WAKE_RULES.offerDays, heavy: WAKE_RULES.heavyDays })} {format.number(rows.filter(row => row.list === each).length)}</Chip>)}
        <span className={styles.gap} />
        <Button size="small" icon="copy" keys="C" isDisabled={!current} onPress={() => void copy()}>{current ? t('copyTo', { name: current.person?.name ?? current.member.name }) : t('copyScript')}</Button>
      </div>
      {passing !== null && <div className={styles.bar}><ReasonField value={passing} onChange={setPassing} onEnter={() => void copy()} onEscape={() => setPassing(null)} /></div>}
      <p className={styles.why}>{t('wakeWhy')}</p>
      <blockquote className={styles.script}>{words}</blockquote>
      <div className={styles.table}><Table label={t('view.wake')} columns={columns} rows={shown} rowKey={rowKey} startsFirst isMuted={({ freeOn }) => freeOn !== null} onCursor={row => { setUnder(row); setPassing(null) }} onOpen={({ member }) => openPanel({ person: member.personId })} empty={<EmptyState why={t('nobody')} />} /></div>
    </>
  )
}
