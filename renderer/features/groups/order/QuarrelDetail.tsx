import { sidesOf, type Quarrel } from '../../../../shared/moderation/quarrels'
import { useState } from 'react'
import { SETTLED_WAYS, type SettledWay } from '../../../../shared/model/group'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { openMoment } from '../overview/places'
import type { GroupFile } from '../useGroup'
import { Around, useAround } from './Around'
import styles from './Order.module.css'
import { orderText } from './order.text'

/** How it ended, for the record. */
export interface Settlement {
  readonly how: SettledWay
  readonly note?: string
}

/** A quarrel with both sides, what was said around it, and how it was closed. */
export function QuarrelDetail({ file, quarrel, onSettle }: { readonly file: GroupFile; readonly quarrel: Quarrel; readonly onSettle: (settlement: Settlement) => void }) {
  const t = useText(orderText)
  const format = useFormat()
  const around = useAround(file, quarrel.from, quarrel.to)
  const { one, other } = sidesOf(quarrel, around)
  const [how, setHow] = useState<SettledWay | null>(null)
  const [note, setNote] = useState('')
  const settle = () => { if (how) onSettle({ how, ...(note.trim() !== '' && { note: note.trim() }) }) }
  const side = (number: number) => {
    const member = file.memberByNumber.get(number)
    const angry = quarrel.flags.filter(flag => flag.sender === number)
    return (
      <div key={number} className={styles.party}>
        <p>{member ? <TextLink onPress={() => openPanel({ person: member.personId })}>{member.name}</TextLink> : t('unknownSender')}</p>
        {angry.map(flag => <p key={flag.index} className={styles.quoted}>{flag.text}</p>)}
        {angry.length === 0 && around.filter(message => message.sender === number).slice(-2).map(message => <p key={message.index} className={styles.quoted}>{message.text}</p>)}
      </div>
    )
  }
  return (
    <>
      <p className={styles.who}>{t('quarrelWhen', { when: format.dayTime(quarrel.from), count: quarrel.flags.length })}</p>
      <Section title={t('sides')}>
        <div className={styles.parties}>{[one, ...(other === null ? [] : [other])].map(side)}</div>
        <p className={styles.note}>{t('bothSides')}</p>
      </Section>
      <Section title={t('howSettled')}>
        <Choices label={t('howSettled')} value={how} choices={SETTLED_WAYS.map(value => ({ value, label: t(`how.${value}`) }))} onChange={setHow} />
        <div className={styles.closing}>
          <TextField aria-label={t('settleNote')} placeholder={t('settleNote')} size="small" value={note} onChange={setNote} onEnter={settle} max={120} />
          <Button look="filled" size="small" isDisabled={how === null} onPress={settle}>{t('settle')}</Button>
        </div>
      </Section>
      <Section title={t('context')} aside={<TextLink onPress={() => openMoment(file.group.id, quarrel.from)}>{t('inChat')}</TextLink>}>
        <Around file={file} from={quarrel.from} to={quarrel.to} flags={quarrel.flags} />
      </Section>
    </>
  )
}
