import { useCallback, useMemo, useState } from 'react'
import { onTopicOf } from '../../../../shared/activity/on-topic'
import { useClock, useMomentOf } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { Button } from '../../../ui/Button'
import { KeyLine } from '../../../ui/KeyLine'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { useGroupView } from '../group.view'
import { isRecent } from '../range'
import { nameIn, useOlderLedgers, usePeopleOf, type GroupFile } from '../useGroup'
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
import { adviceOf, chartsOf, overviewOf } from './overview'
import { overviewText } from './overview.text'
import { PeoplePart } from './PeoplePart'
import { TimePart } from './TimePart'
import { useStages } from '../../../ui/useStages'
import { VerdictHead } from './VerdictHead'
import { WordsPart } from './WordsPart'

/** The parts after the first chart are drawn in so many steps. */
const STAGES = 4

/** 概况: a verdict in words, then what it rests on; the right column says what to do. */
export function OverviewTab({ file }: { readonly file: GroupFile }) {
  const t = useText(overviewText)
  const { zone } = useClock()
  const moment = useMomentOf(file)
  const range = useGroupView(state => state.range)
  const people = usePeopleOf(file.members)
  const [defined, setDefined] = useState(false)
  const stage = useStages(STAGES)
  const older = useOlderLedgers(file, stage === STAGES || !isRecent(range))
  const charts = useMemo(() => {
    const { ledgers, to, first } = file
    return isRecent(range) || older === null ? chartsOf(file, isRecent(range) ? range : 'twelveWeeks') : chartsOf({ ledgers: [...older, ...ledgers], to, first }, range)
  }, [file, older, range])
  const overview = useMemo(() => overviewOf(file, { zone, now: moment }), [file, zone, moment])
  const topical = useMemo(() => onTopicOf(file.ledgers, overview.now.period, { zone, keywords: file.group.keywords ?? [] }), [file, overview, zone])
  const { lamps, steps3 } = useMemo(() => adviceOf(file, overview, { people, onTopicShare: topical.share }), [file, overview, people, topical])
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
          <TimePart file={file} charts={charts} />
          {stage >= 1 && <HoursPart file={file} charts={charts} />}
          {stage >= 2 && <LayersPart file={file} people={people} />}
          {stage >= 2 && <LevelPart {...shared} />}
          {stage >= 3 && <CausesPart {...shared} lamps={lamps} />}
          {stage >= 3 && <FiguresPart file={file} overview={overview} />}
          {stage >= 4 && <PeoplePart {...shared} />}
          {stage >= 4 && <WordsPart file={file} overview={overview} onTopic={topical} />}
          {defined && <Definitions />}
        </div>
        <div className={styles.right}>
          {stage >= 1 && <NextSteps {...shared} steps={steps3} />}
          {stage >= 1 && <OrderSection file={file} />}
          {stage >= 2 && <OpenQuestions {...shared} />}
          {stage >= 3 && <KeyPeopleTable file={file} nameOf={nameOf} people={people} />}
          {stage >= 3 && <Comings {...shared} people={people} />}
        </div>
      </div>
    </GroupFrame>
  )
}
