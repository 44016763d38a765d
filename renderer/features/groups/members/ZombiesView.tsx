import { useMemo, useState } from 'react'
import { zombieCandidates, ZOMBIE_RULES, type ZombieCandidate } from '../../../../shared/activity/zombies'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { setProtected } from '../../../data/members'
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
import type { MemberFacts } from './member-facts'
import { NeedsRoster } from './NeedsRoster'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { useMemberFacts } from './useMemberFacts'

interface ZombieRow {
  readonly facts: MemberFacts
  /** `null`: protected, not a candidate. */
  readonly candidate: ZombieCandidate | null
}
const rowKey = ({ facts }: ZombieRow): string => facts.membership.id

/** 僵尸: a list for a human, every failed signal shown; the protected never stand on it. */
export function ZombiesView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const today = useToday()
  const facts = useMemberFacts(file, people)
  const [showsProtected, setShowsProtected] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const candidates = useMemo(() => (facts === null ? [] : zombieCandidates(facts, today)), [facts, today])
  const silentProtected = useMemo(() => (facts ?? []).filter(({ lately, protections }) => lately === 0 && protections.length > 0), [facts])
  const rows = useMemo<readonly ZombieRow[]>(() => (showsProtected ? silentProtected.map(one => ({ facts: one, candidate: null })) : candidates.map(candidate => ({ facts: candidate.facts as MemberFacts, candidate }))), [showsProtected, silentProtected, candidates])
  const columns = useMemo<readonly Column<ZombieRow>[]>(() => [
    { id: 'who', header: t('who'), width: 'minmax(120px, 1fr)', cell: ({ facts: { membership } }) => <b>{membership.name}</b> },
    {
      id: 'failed', header: showsProtected ? t('protect') : t('failed'), width: 'minmax(280px, 4fr)',
      cell: ({ facts: { protections }, candidate }) => <span className={styles.signals}>{candidate ? candidate.failed.map(signal => <span key={signal}>{t(`signal.${signal}`, { days: ZOMBIE_RULES.days })}</span>) : protections.map(each => <span key={each}>{t(`why.${each}`)}</span>)}</span>,
    },
    { id: 'grace', header: '', width: '64px', cell: ({ candidate }) => (candidate?.inGrace ? <span className={text.soon}>{t('inGrace')}</span> : '') },
    { id: 'joined', header: t('joined'), width: '88px', align: 'end', cell: ({ facts: { membership } }) => (membership.joinedOn === undefined ? <span className={text.third}>{t('unknown')}</span> : format.recent(membership.joinedOn, today)) },
  ], [t, format, today, showsProtected])
  if (facts === null) return <NeedsRoster file={file} />
  const picked = rows.filter(row => chosen.has(rowKey(row)))
  const protect = async (on: boolean) => {
    await setProtected(picked.map(({ facts: { membership } }) => membership.id), on)
    toast({ text: t('protected', { count: picked.length }), undo: undoLast })
    setChosen(new Set())
  }
  const copy = async () => {
    const names = (picked.length > 0 ? picked : rows).map(({ facts: { membership } }) => membership.name)
    await navigator.clipboard.writeText(names.join('\n'))
    toast({ text: t('copied', { count: names.length }) })
  }
  const grace = candidates.filter(({ inGrace }) => inGrace).length
  return (
    <>
      <div className={styles.bar}>
        <Chip isChoice on={!showsProtected} onPress={() => setShowsProtected(false)}>{t('zombieCount', { count: format.number(candidates.length - grace), grace: format.number(grace) })}</Chip>
        <Chip isChoice on={showsProtected} onPress={() => setShowsProtected(true)}>{t('protectedList', { count: format.number(silentProtected.length) })}</Chip>
        <span className={styles.gap} />
        {picked.length > 0 && !showsProtected && <Button size="small" onPress={() => void protect(true)}>{t('protect')} {picked.length}</Button>}
        {showsProtected && picked.length > 0 && picked.every(({ facts: { membership } }) => membership.isProtected) && <Button size="small" onPress={() => void protect(false)}>{t('unprotect')} {picked.length}</Button>}
        {!showsProtected && rows.length > 0 && <Button size="small" icon="copy" onPress={() => void copy()}>{t('copyList')}</Button>}
      </div>
      <p className={styles.why}>{t('zombieWhy', { days: ZOMBIE_RULES.days, grace: ZOMBIE_RULES.graceDays })}</p>
      <div className={styles.table}>
        <Table label={t('view.zombies')} columns={columns} rows={rows} rowKey={rowKey} chosen={chosen} onChosen={setChosen} isMuted={({ candidate }) => candidate?.inGrace ?? false}
          onOpen={({ facts: { membership } }) => openPanel({ person: membership.personId })} empty={<EmptyState why={t('zombieNone')} />} />
      </div>
    </>
  )
}
