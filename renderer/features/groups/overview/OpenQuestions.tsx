import { memo, useDeferredValue, useMemo, useState } from 'react'
import { answererIndex } from '../../../../shared/activity/suggest-answerers'
import { useClock, useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import type { Overview } from './overview'
import { overviewText } from './overview.text'
import { openMoment } from './places'

const SHOWN = 3
/** The rest is found in the chat, with all questions of the four weeks. */
const MOST_SHOWN = 50
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** People named who may know the answer. */
const SUGGESTED = 3

/** 没人答的问题: what waits for more than a day, with who may know. */
export const OpenQuestions = memo(function OpenQuestions({ file, overview, nameOf }: { readonly file: GroupFile; readonly overview: Overview; readonly nameOf: (member: number) => string }) {
  const t = useText(overviewText)
  const g = useText(groupText)
  const format = useFormat()
  const { now } = useClock()
  const [all, setAll] = useState(false)
  const open = overview.now.unanswered
  const shown = useMemo(() => open.slice(0, all ? MOST_SHOWN : SHOWN), [open, all])
  const present = useMemo(() => new Set(file.members.filter(member => member.present).map(({ number }) => number)), [file.members])
  // Names to ask come a moment after the page: the charts do not wait for them.
  const ledgers = useDeferredValue(file.ledgers, null)
  const index = useMemo(() => ledgers && answererIndex(ledgers), [ledgers])
  const suggested = useMemo(() => shown.map(question => index?.suggest(question, present, SUGGESTED) ?? []), [shown, index, present])
  const waited = (at: number): string => {
    const ms = now() - at
    return ms < 3 * DAY_MS ? t('hoursAgo', { count: Math.floor(ms / HOUR_MS) }) : t('daysAgo', { count: Math.floor(ms / DAY_MS) })
  }
  const { answers } = overview.now
  return (
    <Section
      title={<>{t('unansweredTitle')} {open.length > 0 && <small className={text.soon}>{format.number(open.length)}</small>}</>}
      aside={answers.share !== null && t('answerRate', { percent: format.percent(answers.share) })}
    >
      {open.length === 0 && <p className={styles.quiet}>{answers.questions === 0 ? t('noQuestions') : t('allAnswered', { count: answers.answered, wait: answers.medianWaitMs === null ? '' : format.duration(answers.medianWaitMs) })}</p>}
      {shown.map((question, i) => {
        const asker = file.memberByNumber.get(question.asker)
        return (
          <div key={`${question.sentAt}.${question.asker}`} className={styles.question}>
            <p className={styles.words}><TextLink quiet onPress={() => openMoment(file.group.id, question.sentAt)}>{question.text}</TextLink></p>
            <p className={styles.asked}>
              <span>{asker ? <TextLink quiet onPress={() => openPanel({ person: asker.personId })}>{nameOf(question.asker)}</TextLink> : g('unknownSender')}{t('comma')}{waited(question.sentAt)}</span>
              {suggested[i]!.length > 0 && (
                <span className={styles.suggested}>
                  {t('mayAsk')}
                  {suggested[i]!.map(({ member, alike, answers: answered, example }) => {
                    const membership = file.memberByNumber.get(member)
                    return membership && <span key={member} title={alike > 0 ? t('whyAlike', { count: alike, example: example ?? '' }) : t('whyMany', { count: answered })}><TextLink onPress={() => openPanel({ person: membership.personId })}>{nameOf(member)}</TextLink></span>
                  })}
                </span>
              )}
            </p>
          </div>
        )
      })}
      {open.length > SHOWN && <TextLink onPress={() => setAll(!all)}><span className={text.small}>{all ? t('fewerQuestions') : t('moreQuestions', { n: format.number(open.length - SHOWN) })}</span></TextLink>}
    </Section>
  )
})
