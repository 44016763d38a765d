import { useState } from 'react'
import type { Message } from '../../../../shared/model/block'
import { mayBeNamed } from '../../../data/contact-gate'
import { Button } from '../../../ui/Button'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import styles from './Chat.module.css'
import { chatText } from './chat.text'
import { RESPONSE_DAYS, useResponses } from './useResponses'

/** 接龙, 盖楼: who answered a message with the expected word, each once; who has not can be copied. */
export function ResponseBox({ file, notice, onClose }: { readonly file: GroupFile; readonly notice: Message; readonly onClose: () => void }) {
  const t = useText(chatText)
  const format = useFormat()
  const [words, setWords] = useState(t('responseWord'))
  const found = useResponses(file.group.id, notice, words)
  const answered = new Set(found?.responders.map(({ member }) => member))
  const missing = file.group.rosterOn === undefined ? null : file.members.filter(member => member.present && !member.bot && member.number !== notice.sender && !answered.has(member.number))
  const copy = async () => {
    const open = await mayBeNamed((missing ?? []).map(member => member.personId))
    const called = (missing ?? []).filter(member => open.has(member.personId))
    await navigator.clipboard.writeText(called.map(member => `@${member.name}`).join(' '))
    toast({ text: t('missingCopied', { count: called.length }) })
  }
  return (
    <section className={styles.responses} aria-label={t('responses')}>
      <p className={styles.noticeWords}>{notice.text}</p>
      <TextField label={t('expected')} size="small" value={words} onChange={setWords} hint={t('expectedHint', { days: RESPONSE_DAYS })} max={60} />
      {found && (
        <>
          <p className={text.sentence}>{t('responders', { count: format.number(found.responders.length), duplicates: format.number(found.duplicates) })}</p>
          <p className={styles.responders}>
            {found.responders.map(({ member, sentAt }) => {
              const membership = file.memberByNumber.get(member)
              return membership && <span key={member} title={format.dayTime(sentAt)}><TextLink quiet onPress={() => openPanel({ person: membership.personId })}>{membership.name}</TextLink></span>
            })}
          </p>
          {missing === null ? <p className={styles.hint}>{t('missingUnknown')}</p> : missing.length > 0 && <Button size="small" icon="copy" onPress={() => void copy()}>{t('copyMissing', { count: missing.length })}</Button>}
        </>
      )}
      <Button size="small" look="plain" onPress={onClose}>{t('closeResponses')}</Button>
    </section>
  )
}
