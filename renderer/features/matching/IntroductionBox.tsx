import { useState } from 'react'
import type { Introduction, Need } from '../../../shared/model/exchange'
import { passGate } from '../../data/contact-gate'
import { closeIntroduction, explainAsking, stepIntroduction } from '../../data/introductions'
import { undoLast } from '../../data/act'
import { Button } from '../../ui/Button'
import { useClock, useFormat } from '../../ui/clock'
import { useKeys } from '../../ui/keyboard'
import { Steps } from '../../ui/Steps'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { useGatedCopy } from '../../ui/useGatedCopy'
import { consentWords } from './consent-words'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'

interface IntroductionBoxProps {
  readonly introduction: Introduction
  readonly need: Need
  readonly needer: string
  readonly owner: string
  readonly trade: string
  readonly offer: { readonly text: string; readonly region?: string }
}

const STEP_NUMBER = { askingNeeder: 0, askingOwner: 1, introduced: 3, closed: 4 } as const

/** 询问甲方 → 询问乙方 → 已引荐 → 结果: where it stands, the words for this step, and one key to move on. */
export function IntroductionBox({ introduction, need, needer, owner, trade, offer }: IntroductionBoxProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const { today, zone, now } = useClock()
  const [why, setWhy] = useState('')
  const [copied, setCopied] = useState<string | null>(null)
  const words = consentWords({ need, needer, owner, trade, offer: offer.text, offerRegion: offer.region ?? '' }, t, format)
  const dayOf = (step: string) => introduction.history.find(entry => entry.step === step)?.on
  const undo = () => undoLast()
  const asking = introduction.step === 'askingNeeder' ? needer : owner
  const text = introduction.step === 'askingNeeder' ? words.toNeeder : introduction.step === 'askingOwner' ? words.toOwner : words.toBoth

  // Words for both are copied once: a cap of either stands against them.
  const addressed = introduction.step === 'askingNeeder' ? [introduction.needer] : introduction.step === 'askingOwner' ? [introduction.owner] : [introduction.needer, introduction.owner]
  const gated = useGatedCopy((id, reason) => passGate(id, { now: now(), zone }, reason))
  const keepCopied = (reason: string) => {
    setCopied(text)
    if (reason !== '') void explainAsking(introduction.id, reason)
  }
  const copy = () => gated.copy({ words: text, people: addressed.map(id => ({ id, name: id === introduction.needer ? needer : owner })), done: t('copiedToast'), onCopied: keepCopied })
  const agree = () => {
    void stepIntroduction(introduction.id, today).then(() => toast({ text: t('steppedToast', { step: t(introduction.step === 'askingNeeder' ? 'step2' : 'introduced') }), undo }))
  }
  const close = (outcome: 'deal' | 'progress' | 'nothing' | 'declined') => {
    const word = outcome === 'declined' ? t('nothing') : t(outcome)
    void closeIntroduction(introduction.id, outcome, today, why.trim() || undefined).then(() => toast({ text: t('closedToast', { needer, owner, outcome: word }), undo }))
  }
  const isAsking = introduction.step === 'askingNeeder' || introduction.step === 'askingOwner'
  useKeys(isAsking
    ? { c: { run: () => void copy(), label: t('keyCopy') }, y: { run: agree, label: t('agree', { name: asking }) }, n: { run: () => close('declined'), label: t('decline', { name: asking }) } }
    : { c: { run: () => void copy(), label: t('keyCopy') }, 1: { run: () => close('deal'), label: t('deal') }, 2: { run: () => close('progress'), label: t('progress') }, 3: { run: () => close('nothing'), label: t('nothing') } },
  { title: t('start'), on: introduction.step !== 'closed' })

  const agreedNeeder = dayOf('askingOwner')
  const introducedOn = introduction.introducedOn
  return (
    <div className={styles.introduction}>
      <Steps current={STEP_NUMBER[introduction.step]} steps={[
        { title: t('step1'), note: agreedNeeder ? t('stepDone', { name: needer, day: format.day(agreedNeeder) }) : t(introduction.step === 'askingNeeder' ? 'step1Note' : 'stepAsked', { name: needer }) },
        { title: t('step2'), note: introducedOn ? t('stepDone', { name: owner, day: format.day(introducedOn) }) : t('step2Note', { name: owner }) },
        { title: t('step3'), note: introducedOn ? t('step3Done', { day: format.day(introducedOn) }) : t('step3Note') },
        { title: t('step4'), note: t('step4Note') },
      ]} />
      <div className={styles.words}>
        <div className={introduction.step === 'askingNeeder' ? undefined : styles.past}>
          <span className={styles.label}>{t('toNeeder', { name: needer })}{copied === words.toNeeder && `${t('comma')}${t('copied')}`}</span>
          <p>{words.toNeeder}</p>
        </div>
        <div className={introduction.step === 'askingNeeder' ? styles.past : undefined}>
          <span className={styles.label}>{introduction.step === 'introduced' ? t('toBoth') : t('toOwner', { name: owner })}{copied !== null && copied === (introduction.step === 'introduced' ? words.toBoth : words.toOwner) && `${t('comma')}${t('copied')}`}</span>
          <p>{introduction.step === 'introduced' ? words.toBoth : words.toOwner}</p>
        </div>
      </div>
      {gated.reasonField && <div className={styles.reason}>{gated.reasonField}</div>}
      <div className={styles.reason}><TextField aria-label={t('whyLabel')} size="small" value={why} onChange={setWhy} placeholder={t(isAsking ? 'whyDeclined' : 'whyOutcome')} max={120} /></div>
      <div className={styles.acts}>
        <Button look="filled" icon="copy" keys="C" onPress={() => void copy()}>{t('copyFor', { name: introduction.step === 'introduced' ? format.list([needer, owner]) : asking })}</Button>
        {isAsking
          ? <><Button keys="Y" onPress={agree}>{t('agree', { name: asking })}</Button><Button keys="N" onPress={() => close('declined')}>{t('decline', { name: asking })}</Button></>
          : <><Button keys="1" onPress={() => close('deal')}>{t('deal')}</Button><Button keys="2" onPress={() => close('progress')}>{t('progress')}</Button><Button keys="3" onPress={() => close('nothing')}>{t('nothing')}</Button></>}
      </div>
    </div>
  )
}
