import { useState } from 'react'
import { answerFeedback, closeFeedback, feedbackState, isAnswered } from '../../../../shared/activity/feedback'
import type { Feedback } from '../../../../shared/model/group'
import { undoLast } from '../../../data/act'
import { noteFeedback, patchGroup } from '../../../data/groups'
import { Button } from '../../../ui/Button'
import { useFormat, useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { nameIn, usePeopleOf, type GroupFile } from '../useGroup'
import { findMember } from '../members/find-member'
import { PlanLine } from './PlanLine'
import styles from './Profile.module.css'
import { planText } from './plan.text'

const NONE: readonly Feedback[] = []

/** 意见: what members think, what was answered, and what is closed; nothing closes without an answer. */
export function FeedbackPart({ file }: { readonly file: GroupFile }) {
  const t = useText(planText)
  const format = useFormat()
  const today = useToday()
  const people = usePeopleOf(file.members)
  const [who, setWho] = useState('')
  const [said, setSaid] = useState('')
  const [showsClosed, setShowsClosed] = useState(false)
  const { id, feedback = NONE } = file.group
  const state = feedbackState(feedback)
  const shown = feedback.filter(({ closedOn }) => showsClosed || closedOn === undefined).toReversed()
  const keep = async (change: (feedback: readonly Feedback[]) => readonly Feedback[]) => {
    if (change(feedback) === feedback) return
    await patchGroup(id, group => {
      const next = change(group.feedback ?? NONE)
      return { feedback: next.length === 0 ? undefined : next }
    })
    toast({ text: t('saved'), undo: undoLast })
  }
  const note = async () => {
    if (said.trim() === '') return
    const member = findMember(file.members, people, who)
    await noteFeedback(id, { on: today, text: said.trim(), ...(member && { personId: member.personId }) })
    toast({ text: t(who.trim() !== '' && !member ? 'nobody' : 'saved'), undo: undoLast })
    setWho('')
    setSaid('')
  }
  const nameOf = (one: Feedback) => {
    const member = file.members.find(({ personId }) => personId === one.personId)
    return member ? <TextLink quiet onPress={() => openPanel({ person: member.personId })}><b>{nameIn(file, people, member.number)}</b></TextLink> : <span className={styles.caution}>{t('unknownWho')}</span>
  }
  return (
    <Part name={t('feedback')}>
      <div className={styles.action}>
        <TextField label={t('who')} value={who} onChange={setWho} placeholder={t('whoExample')} onEnter={() => void note()} max={40} />
        <TextField label={t('said')} value={said} onChange={setSaid} placeholder={t('saidExample')} onEnter={() => void note()} max={300} />
        <Button size="field" onPress={() => void note()} isDisabled={said.trim() === ''}>{t('note')}</Button>
      </div>
      <p className={styles.ahead}>
        {feedback.length === 0 ? t('feedbackNone') : state.open === 0 ? t('feedbackAllClosed', { count: state.closed }) : t('feedbackOpen', { open: state.open, waiting: state.waiting })}
        {state.closed > 0 && <TextLink onPress={() => setShowsClosed(!showsClosed)}>{showsClosed ? t('hideClosed') : t('showClosed', { count: state.closed })}</TextLink>}
      </p>
      {shown.map(one => (
        <article key={one.id} className={styles.effect}>
          <header>{nameOf(one)}<small>{format.join([format.day(one.on), one.repliedOn && t('repliedOn', { day: format.day(one.repliedOn) }), one.closedOn && t('closedOn', { day: format.day(one.closedOn) })])}</small><TextLink quiet onPress={() => void keep(now => now.filter(other => other.id !== one.id))}>{t('remove')}</TextLink></header>
          <p>{one.text}</p>
          <div className={styles.answer}>
            <PlanLine key={one.reply ?? ''} label={t('reply')} hint={isAnswered(one) ? '' : t('needsReply')} value={one.reply ?? ''} onSave={reply => void keep(now => answerFeedback(now, one.id, reply, today))} />
            {one.closedOn === undefined
              ? <Button isDisabled={!isAnswered(one)} onPress={() => void keep(now => closeFeedback(now, one.id, today))}>{t('close')}</Button>
              : <Button look="plain" onPress={() => void keep(now => closeFeedback(now, one.id, null))}>{t('reopen')}</Button>}
          </div>
        </article>
      ))}
    </Part>
  )
}
