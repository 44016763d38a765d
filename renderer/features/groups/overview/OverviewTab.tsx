import { useCallback, useMemo, useState } from 'react'
import { useClock, useMomentOf } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { Button } from '../../../ui/Button'
import { KeyLine } from '../../../ui/KeyLine'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { useGroupView } from '../group.view'
import { covers } from '../range'
import { nameIn, usePeopleOf, type GroupFile } from '../useGroup'
import { CausesPart } from './CausesPart'
import { Comings } from './Comings'
import { Definitions } from './Definitions'
import { FiguresPart } from './FiguresPart'
import { HoursPart } from './HoursPart'
import { KeyPeopleTable } from './KeyPeopleTable'
import { LayersPart } from './LayersPart'
import { LevelPart } from './LevelPart'
import { NextSteps } from './NextSteps'
import { OpenQuestions } from './OpenQuestions'
import { OrderSection } from './OrderSection'
import styles from './Overview.module.css'
import { adviceOf, chartsOf, recentOf } from './overview'
import { overviewText } from './overview.text'
import { PeoplePart } from './PeoplePart'
import { TimePart } from './TimePart'
import { useOnTopic } from './useOnTopic'
import { VerdictHead } from './VerdictHead'
import { WordsPart } from './WordsPart'

/** 概况: a verdict in words, then what it rests on; the right column says what to do. */
export function OverviewTab({ file }: { readonly file: GroupFile }) {
  const t = useText(overviewText)
  const { zone } = useClock()
  const moment = useMomentOf(file)
  const range = useGroupView(state => state.range)
  const people = usePeopleOf(file.members)
  const [defined, setDefined] = useState(false)
  const topical = useOnTopic(file)
  const charts = useMemo(() => chartsOf(file, covers(file.range, range) ? range : file.range), [file, range])
  const recent = useMemo(() => recentOf(file, { zone, now: moment }), [file, zone, moment])
  const advice = useMemo(() => adviceOf(file, recent, { people, onTopicShare: topical.share }), [file, recent, people, topical])
  const overview = useMemo(() => ({ ...charts, ...recent, ...advice }), [charts, recent, advice])
  const nameOf = useCallback((number: number) => nameIn(file, people, number), [file, people])
  const foot = (
    <KeyLine hints={[{ keys: ['Ctrl 1', '9'], does: t('keyGroups') }, { keys: ['Enter'], does: t('keyOpen') }]} note={t('keyMarks')}>
      <TextLink onPress={() => setDefined(!defined)}>{t(defined ? 'hideDefinitions' : 'definitions')}</TextLink>
    </KeyLine>
  )
  if (file.ledgers.length === 0) {
    return <GroupFrame file={file} tab="overview"><div className={styles.empty}><EmptyState why={t('noChat')} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('toImport')}</Button>} /></div></GroupFrame>
  }
  const shared = { file, overview, nameOf }
  return (
    <GroupFrame file={file} tab="overview" foot={foot}>
      <VerdictHead {...shared} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <TimePart {...shared} />
          <HoursPart {...shared} />
          <LayersPart {...shared} people={people} />
          <LevelPart {...shared} />
          <CausesPart {...shared} />
          <FiguresPart {...shared} />
          <PeoplePart {...shared} />
          <WordsPart {...shared} onTopic={topical} />
          {defined && <Definitions />}
        </div>
        <div className={styles.right}>
          <NextSteps {...shared} />
          <OrderSection file={file} />
          <OpenQuestions {...shared} />
          <KeyPeopleTable {...shared} people={people} />
          <Comings {...shared} people={people} />
        </div>
      </div>
    </GroupFrame>
  )
}
