import type { RulingStep } from '../../../../shared/model/group'
import { nextStep, stepsTaken } from '../../../../shared/moderation/ladder'
import { passGate } from '../../../data/contact-gate'
import { Button } from '../../../ui/Button'
import { useClock, useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { useGatedCopy } from '../../../ui/useGatedCopy'
import { openMoment } from '../overview/places'
import type { GroupFile } from '../useGroup'
import { Around } from './Around'
import styles from './Order.module.css'
import type { OrderRow } from './order-rows'
import { orderText } from './order.text'

interface OrderDetailProps {
  readonly file: GroupFile
  readonly row: OrderRow
  readonly onDecide: (step: RulingStep) => void
  readonly onTakeBack: () => void
  /** Why its writer is spoken to although a cap stands against it. */
  readonly onReason: (reason: string) => void
}

/** One message of the list with what stands around it, why it is on the list, and how far up the ladder its writer is. */
export function OrderDetail({ file, row: { flag, member, ruling }, onDecide, onTakeBack, onReason }: OrderDetailProps) {
  const t = useText(orderText)
  const format = useFormat()
  const { rulings = [] } = file.group
  const taken = stepsTaken(rulings, flag.sender)
  const next = nextStep(rulings, flag.sender)
  const name = member?.name ?? t('unknownSender')
  const { now, zone } = useClock()
  const gated = useGatedCopy((id, reason) => passGate(id, { now: now(), zone }, reason))
  const copy = () => void gated.copy({ words: t(flag.label === 'quarrel' ? 'reminderQuarrel' : 'reminder', { name, label: t(`label.${flag.label}`) }), people: member ? [{ id: member.personId, name }] : [], done: t('copied'), onCopied: reason => { if (reason !== '') onReason(reason) } })
  return (
    <>
      <p className={styles.words}>{flag.text}</p>
      <p className={styles.who}>{member ? <TextLink onPress={() => openPanel({ person: member.personId })}>{name}</TextLink> : name}<span>{format.dayTime(flag.sentAt)}</span></p>
      {ruling?.how && <p className={styles.line}>{t('settledHow', { day: format.day(ruling.on), how: t(`how.${ruling.how}`) })}{ruling.note && <span className={styles.quoted}>{ruling.note}</span>}</p>}
      {ruling?.override && <p className={styles.line}>{t('despite')}<span className={styles.quoted}>{ruling.override}</span></p>}
      <div className={styles.acts}>
        {ruling === undefined
          ? <>
              <Button look="filled" size="small" keys="W" onPress={() => onDecide(next)}>{t('record', { step: t(`step.${next}`) })}</Button>
              <Button size="small" keys="F" onPress={() => onDecide('falseAlarm')}>{t('falseAlarm')}</Button>
            </>
          : <Button size="small" onPress={onTakeBack}>{t('takeBack')}</Button>}
        <Button size="small" icon="copy" onPress={copy}>{t('copyWords')}</Button>
      </div>
      {gated.reasonField}
      <Section title={t('why')} aside={t('sureness', { percent: format.percent(flag.confidence) })}>
        <p className={styles.line}>{flag.signs.length === 0 ? t('noSigns') : t('signs', { signs: format.list(flag.signs) })}</p>
      </Section>
      <Section title={t('ladder')} aside={ruling === undefined ? t('nextIs', { step: t(`step.${next}`) }) : undefined}>
        {taken.length === 0 && <p className={styles.line}>{t('clean')}</p>}
        {taken.map(one => <p key={`${one.blockId}.${one.index}`} className={styles.line}>{t('taken', { day: format.day(one.on), step: t(`step.${one.step}`) })}<span className={styles.quoted}>{one.text}</span></p>)}
        {next === 'removed' && <p className={styles.note}>{t('removedNote')}</p>}
      </Section>
      <Section title={t('context')} aside={<TextLink onPress={() => openMoment(file.group.id, flag.sentAt)}>{t('inChat')}</TextLink>}>
        <Around file={file} from={flag.sentAt} to={flag.sentAt} flags={[flag]} />
      </Section>
    </>
  )
}
