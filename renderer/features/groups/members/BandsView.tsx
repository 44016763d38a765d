import { useMemo, useState } from 'react'
import { countBands } from '../../../../shared/activity/bands'
import { ZOMBIE_RULES } from '../../../../shared/activity/zombies'
import { BANDS, MOTIVES, type Band, type Motive } from '../../../../shared/model/group'
import type { MemberNumber, PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { setBand, setMotive } from '../../../data/members'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Select } from '../../../ui/Select'
import { Table, type Column } from '../../../ui/Table'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { toast } from '../../../ui/toast'
import { useOrder } from '../order/useOrder'
import type { GroupFile } from '../useGroup'
import { bandedMembers } from './member-facts'
import { NeedsRoster } from './NeedsRoster'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { useMemberFacts } from './useMemberFacts'

type BandRow = ReturnType<typeof bandedMembers>[number]
const rowKey = ({ facts }: BandRow): string => facts.membership.id

/** 二七一: everybody on the roster in one of three bands; what the operator decides stands for good. */
export function BandsView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const facts = useMemberFacts(file, people)
  const { rows: order } = useOrder(file)
  const [only, setOnly] = useState<Band | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const offences = useMemo(() => {
    const counts = new Map<MemberNumber, number>()
    for (const { flag, ruling, isSure } of order ?? []) {
      if (flag.label === 'quarrel' || flag.label === 'flood' || ruling?.step === 'falseAlarm' || (!isSure && ruling === undefined)) continue
      counts.set(flag.sender, (counts.get(flag.sender) ?? 0) + 1)
    }
    return counts
  }, [order])
  const banded = useMemo(() => (facts === null ? null : bandedMembers(facts, offences)), [facts, offences])
  const shown = useMemo(() => (banded ?? []).filter(({ band }) => only === null || band === only).sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.score - a.score || a.number - b.number), [banded, only])
  const columns = useMemo<readonly Column<BandRow>[]>(() => [
    { id: 'who', header: t('who'), width: 'minmax(180px, 1.4fr)', cell: ({ facts: { membership }, isByHand }) => <><b>{membership.name}</b>{isByHand && <>{' '}<Tag>{t('byHand')}</Tag></>}</> },
    { id: 'band', header: t('band'), width: '128px', cell: ({ band }) => <span className={band === 'outsider' ? text.soon : undefined}>{t(`band.${band}`)}</span> },
    { id: 'kind', header: t('kind'), width: '120px', cell: ({ kind }) => <span className={text.second}>{t(`kind.${kind}`)}</span> },
    { id: 'motive', header: t('motive'), width: '88px', cell: ({ facts: { membership } }) => <span className={text.second}>{membership.motive ? t(`motive.${membership.motive}`) : ''}</span> },
    { id: 'score', header: t('score'), width: '72px', align: 'end', cell: ({ score }) => format.number(score) },
    { id: 'messages', header: t('lately', { days: ZOMBIE_RULES.days }), width: '96px', align: 'end', cell: ({ facts: { lately } }) => format.number(lately) },
    { id: 'why', header: t('protect'), width: '128px', align: 'end', cell: ({ facts: { protections } }) => <span className={text.third}>{protections[0] ? t(`why.${protections[0]}`) : ''}</span> },
  ], [t, format])
  if (banded === null) return <NeedsRoster file={file} />
  const counts = countBands(banded)
  const chosenIds = () => banded.filter(row => chosen.has(rowKey(row))).map(({ facts: { membership } }) => membership.id)
  const move = async (band: Band | null) => {
    await setBand(chosenIds(), band)
    setChosen(new Set())
    toast({ text: t('moved'), undo: undoLast })
  }
  const judge = async (motive: Motive) => {
    await setMotive(chosenIds(), motive)
    setChosen(new Set())
    toast({ text: t('motiveSet'), undo: undoLast })
  }
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.split} aria-hidden="true">{BANDS.map(band => <span key={band} style={{ flexGrow: counts[band] }} />)}</span>
        {BANDS.map(band => <Chip key={band} isChoice on={only === band} onPress={() => setOnly(only === band ? null : band)}>{t(`band.${band}`)} {format.number(counts[band])}</Chip>)}
        <span className={styles.note}>{t('bandSum', { leader: format.number(counts.leader), member: format.number(counts.member), outsider: format.number(counts.outsider), all: format.number(banded.length) })}</span>
        <span className={styles.gap} />
        {chosen.size > 0 && (
          <>
            <span className={styles.note}>{t('chosen', { count: chosen.size })}</span>
            {BANDS.map(band => <Button key={band} size="small" onPress={() => void move(band)}>{t('moveTo', { band: t(`band.${band}`) })}</Button>)}
            <Select look="plain" label={t('setMotive')} placeholder={t('setMotive')} value={null} choices={MOTIVES.map(value => ({ value, label: t(`motive.${value}`) }))} onChange={motive => void judge(motive)} />
            <Button size="small" look="plain" onPress={() => void move(null)}>{t('backToFigures')}</Button>
          </>
        )}
      </div>
      <p className={styles.why}>{t('bandWhy', { days: ZOMBIE_RULES.days })}</p>
      <div className={styles.table}>
        <Table label={t('view.bands')} columns={columns} rows={shown} rowKey={rowKey} chosen={chosen} onChosen={setChosen} onOpen={({ facts: { membership } }) => openPanel({ person: membership.personId })} />
      </div>
    </>
  )
}
