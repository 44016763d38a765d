import { memo } from 'react'
import { useFormat } from '../../../ui/clock'
import { navigate } from '../../../ui/route'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { useOrder } from '../order/useOrder'
import type { GroupFile } from '../useGroup'
import styles from './Figures.module.css'
import { figuresText } from './figures.text'

/** 秩序 in a line: quarrels as an early sign, and how much waits to be looked at. Nothing where nothing waits. */
export const OrderSection = memo(function OrderSection({ file }: { readonly file: GroupFile }) {
  const t = useText(figuresText)
  const format = useFormat()
  const { rows, quarrels } = useOrder(file)
  const waiting = (rows ?? []).filter(({ ruling }) => ruling === undefined).length
  const open = () => navigate({ page: 'groups', id: file.group.id, tab: 'rules', query: { view: 'order' } })
  if (waiting === 0) return null
  return (
    <Section title={t('early')}>
      {quarrels.slice(0, 2).map(quarrel => <p key={quarrel.from} className={styles.sign}><span className={styles.soon}>{t('quarrelLine', { when: format.dayTime(quarrel.from) })}</span><TextLink onPress={open}>{t('look')}</TextLink></p>)}
      <p className={styles.sign}><span>{t('toSee', { count: waiting, n: format.number(waiting) })}</span>{quarrels.length === 0 && <TextLink onPress={open}>{t('look')}</TextLink>}</p>
    </Section>
  )
})
