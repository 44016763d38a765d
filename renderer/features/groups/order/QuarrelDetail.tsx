import { sidesOf, type Quarrel } from '../../../../shared/moderation/quarrels'
import { Button } from '../../../ui/Button'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { openMoment } from '../overview/places'
import type { GroupFile } from '../useGroup'
import { Around, useAround } from './Around'
import styles from './Order.module.css'
import { orderText } from './order.text'

/** A quarrel with both sides and what was said around it. */
export function QuarrelDetail({ file, quarrel, onSettle }: { readonly file: GroupFile; readonly quarrel: Quarrel; readonly onSettle: () => void }) {
  const t = useText(orderText)
  const format = useFormat()
  const around = useAround(file, quarrel.from, quarrel.to)
  const { one, other } = sidesOf(quarrel, around)
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
      <div className={styles.acts}><Button look="filled" size="small" onPress={onSettle}>{t('settle')}</Button></div>
      <Section title={t('context')} aside={<TextLink onPress={() => openMoment(file.group.id, quarrel.from)}>{t('inChat')}</TextLink>}>
        <Around file={file} from={quarrel.from} to={quarrel.to} flags={quarrel.flags} />
      </Section>
    </>
  )
}
