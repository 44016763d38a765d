import { useState } from 'react'
import type { Evidence } from '../../../shared/people/merge-suggestions'
import { undoAct } from '../../data/act'
import { usePeopleAnswer, type SameCandidate, type SamePair } from '../../data/people-list'
import { dismissPair, mergePair } from '../../data/same-people'
import { getSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { Table, type Column } from '../../ui/Table'
import { useText, type Translate } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { toast } from '../../ui/toast'
import styles from './People.module.css'
import { sameText } from './same.text'

const rowKey = ({ key }: SamePair): string => key

/** 疑似同人: pairs with what speaks for it, the surest first; M makes them one, R says they are two, Enter and O open the one and the other, Ctrl+Z takes either back. */
export function SameSheet() {
  const t = useText(sameText)
  const format = useFormat()
  const dismissed = useLive(async () => (await getSettings()).notSame ?? [], [], null)
  const pairs = usePeopleAnswer(dismissed && { type: 'same', dismissed })
  const [under, setUnder] = useState<SamePair | null>(null)
  const merge = (pair: SamePair) => {
    const { from, into, act } = mergePair(pair)
    void act.then(({ seq }) => toast({ text: t('merged', { from: from.name, into: into.name }), undo: () => undoAct(seq) }))
  }
  const dismiss = (pair: SamePair) => void dismissPair(pair).then(({ seq }) => toast({ text: t('dismissed', { a: pair.a.name, b: pair.b.name }), undo: () => undoAct(seq) }))
  useKeys({
    m: { run: () => under && merge(under), label: t('merge') },
    r: { run: () => under && dismiss(under), label: t('notSame') },
    o: { run: () => under && openPanel({ person: under.b.id }), label: t('openOther') },
  }, { title: t('same'), on: under !== null })
  const who = ({ name, groups }: SameCandidate) => <><b>{name}</b> <span className={text.third}>{format.list(groups.slice(0, 2))}</span></>
  const columns: readonly Column<SamePair>[] = [
    { id: 'a', header: t('one'), width: 'minmax(0, 1fr)', cell: ({ a }) => who(a) },
    { id: 'b', header: t('other'), width: 'minmax(0, 1fr)', cell: ({ b }) => who(b) },
    { id: 'why', header: t('why'), width: 'minmax(0, 1.2fr)', cell: ({ evidence }) => format.join(evidence.slice(0, 3).map(one => words(one, t))) },
    { id: 'score', header: t('certain'), width: '64px', align: 'end', cell: ({ score }) => format.percent(score) },
  ]
  if (pairs === null) return null
  return (
    <>
      <div className={styles.filters}>
        <Button size="small" icon="same" keys="M" isDisabled={under === null} onPress={() => under && merge(under)}>{t('merge')}</Button>
        <Button size="small" keys="R" isDisabled={under === null} onPress={() => under && dismiss(under)}>{t('notSame')}</Button>
        <span className={styles.count}>{pairs.length > 0 && t('pairs', { count: pairs.length })}</span>
      </div>
      <div className={styles.table}>
        <Table label={t('same')} columns={columns} rows={pairs} rowKey={rowKey} onCursor={setUnder} startsFirst onOpen={pair => openPanel({ person: pair.a.id })}
          empty={<EmptyState why={<>{t('empty')}<br />{t('emptyHint')}</>} />} />
      </div>
    </>
  )
}

function words({ kind, value }: Evidence, t: Translate<`same-${Evidence['kind']}`>): string {
  if (kind === 'phone') return t('same-phone', { value: value.slice(-4) })
  // The platform stands before the id and says nothing here.
  return t(`same-${kind}`, { value: kind === 'platformId' ? value.slice(value.indexOf(' ') + 1) : value })
}
