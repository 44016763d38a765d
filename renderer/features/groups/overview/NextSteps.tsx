import { memo, useMemo } from 'react'
import type { NextStep } from '../../../../shared/activity/next-steps'
import { addDays, mondayOf, type Day } from '../../../../shared/model/day'
import type { FollowUpDraft } from '../../../../shared/model/follow-up'
import { undoLast } from '../../../data/act'
import { doneOn, moveDrafts, openFollowUps, storeDrafts, tick } from '../../../data/follow-ups'
import { useLive } from '../../../data/use-live'
import { Checkbox } from '../../../ui/Checkbox'
import { cx } from '../../../ui/class-names'
import { useFormat, useToday } from '../../../ui/clock'
import { navigate } from '../../../ui/route'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { linked } from '../parts-of-sentence'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import type { Advice, Overview } from './overview'
import { overviewText } from './overview.text'
import { openMessages, openSpeakers } from './places'

/** Contacts with people a day, so that twenty silent members do not become one afternoon. */
const TALKS_A_DAY = 4

const NO_KEYS: ReadonlySet<string> = new Set()

/** 接下来: the three most useful things to do, to be ticked, or put among today's to-dos; a ticked one stays away until next week. */
export const NextSteps = memo(function NextSteps({ file, overview, steps, nameOf }: { readonly file: GroupFile; readonly overview: Overview; readonly steps: Advice['steps3']; readonly nameOf: (member: number) => string }) {
  const t = useText(overviewText)
  const format = useFormat()
  const today = useToday()
  const monday = mondayOf(today)
  const done = useDoneKeys(monday, today)
  const waiting = useLive<ReadonlySet<string>>(async () => new Set((await openFollowUps(today)).map(({ key }) => key)), [today], NO_KEYS)
  const keys = useMemo(() => new Map(steps.map(step => [step, `group-step:${file.group.id}.${step.code}:${monday}`])), [steps, file.group.id, monday])
  const names = (step: NextStep): string => format.list(step.members.slice(0, 2).map(nameOf).filter(name => name !== ''))
  const sentence = (step: NextStep): string => t(step.code === 'answerQuestions' && step.members.length === 0 ? 'step.answerQuestionsAlone' : `step.${step.code}`, {
    count: step.code === 'quietNoise' || step.code === 'shareTalk' ? 0 : step.value, n: format.number(step.value), percent: format.percent(step.value), names: names(step),
  })
  const doIt = async (step: NextStep) => {
    const key = keys.get(step)!
    await storeDrafts([draftOf(step, key, file, today)], today)
    await tick(key, today)
    toast({ text: t('stepDone'), undo: undoLast })
  }
  const plan = async (step: NextStep) => {
    const key = keys.get(step)!
    await moveDrafts([draftOf(step, key, file, today)], today, today)
    toast({ text: t('stepInToday'), undo: undoLast })
  }
  return (
    <Section title={t('next')}>
      {steps.length === 0 && <p className={styles.quiet}>{t('nothingNext')}</p>}
      {steps.map(step => {
        const isDone = done.has(keys.get(step)!)
        return (
          <div key={step.code} className={cx(styles.todo, isDone && styles.done)}>
            <Checkbox aria-label={sentence(step).replaceAll('|', '')} isSelected={isDone} isDisabled={isDone} onChange={() => void doIt(step)} />
            <p>{linked(sentence(step), () => openStep(step))}</p>
            <span className={styles.when}>
              {isDone ? t('doneWord') : step.code === 'wakePayers' || step.code === 'wakeHelpers' ? (step.value > TALKS_A_DAY ? t('aDay', { count: TALKS_A_DAY }) : t('today')) : step.weight >= 60 ? t('today') : t('thisWeek')}
              {!isDone && <><br />{waiting.has(keys.get(step)!) ? t('inToday') : <TextLink label={`${t('toToday')} ${sentence(step).replaceAll('|', '')}`} onPress={() => void plan(step)}>{t('toToday')}</TextLink>}</>}
            </span>
          </div>
        )
      })}
    </Section>
  )

  function openStep(step: NextStep): void {
    const { id } = file.group
    const { period } = overview.now
    if (step.code === 'importRoster' || step.code === 'importChat') navigate({ page: 'imports' })
    else if (step.code === 'fillPurpose' || step.code === 'makeRoom') navigate({ page: 'groups', id, tab: 'plan' })
    else if (step.code === 'introduce') navigate({ page: 'matching' })
    else if (step.code === 'answerQuestions' || step.code === 'findCore') openMessages(id, period, { what: 'questions' })
    else if (step.code === 'quietNoise') openMessages(id, period, { what: 'noise' })
    else if (step.code === 'wakeHelpers') openSpeakers(id, period, 'fellSilent')
    else if (step.code === 'shareTalk') openMessages(id, period, { member: step.members[0] })
    else navigate({ page: 'groups', id, tab: 'members', query: { which: step.code === 'askWhyLeft' ? 'left' : step.code === 'welcomeNewcomers' ? 'joined' : 'payers', from: period.from, to: period.to } })
  }
})

/** Keys of follow-ups ticked this week. */
function useDoneKeys(monday: Day, today: Day): ReadonlySet<string> {
  return useLive<ReadonlySet<string>>(async () => {
    const days: Day[] = []
    for (let day = monday; day <= today; day = addDays(day, 1)) days.push(day)
    return new Set((await Promise.all(days.map(doneOn))).flat().map(({ key }) => key))
  }, [monday, today], NO_KEYS)
}

const draftOf = (step: NextStep, key: string, file: GroupFile, today: Day): FollowUpDraft => ({
  key, rule: 'group-step', lane: 'groups', due: today, groupId: file.group.id, rank: step.weight, minutes: 10,
  reason: { code: `groupStep.${step.code}`, value: step.value, group: file.group.name },
})
