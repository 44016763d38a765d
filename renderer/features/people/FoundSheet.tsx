import { useMemo, useState } from 'react'
import { undoAct } from '../../data/act'
import { listSuggestions, settleSuggestions, type Suggestion } from '../../data/suggestions'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { useFormat, useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { navigate, useRoute } from '../../ui/route'
import { Select } from '../../ui/Select'
import { Table, type Column } from '../../ui/Table'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { toast } from '../../ui/toast'
import { factText } from './facts.text'
import { foundText } from './found.text'
import styles from './People.module.css'

const rowKey = ({ table, key }: Suggestion): string => `${table} ${key}`
const NOTHING: ReadonlySet<string> = new Set()
/** Readings at least so certain are right nine times in ten. */
const HIGH = 0.9

/** 待确认: everything read that waits for a yes (A) or no (R), one or many at once, each with what was said. */
export function FoundSheet() {
  const t = useText(foundText)
  const tFact = useText(factText)
  const format = useFormat()
  const today = useToday()
  const { query } = useRoute()
  const all = useLive<readonly Suggestion[] | null>(listSuggestions, [], null)
  const [kind, setKind] = useState<string>('')
  const [chosen, setChosen] = useState(NOTHING)
  const [under, setUnder] = useState<Suggestion | null>(null)
  const person = query?.['person']
  const rows = useMemo(() => (all ?? []).filter(one => (kind === '' || one.type === kind) && (person === undefined || one.personId === person)), [all, kind, person])
  const picked = rows.filter(row => chosen.has(rowKey(row)))
  const targets = picked.length > 0 ? picked : under ? [under] : []

  const settle = async (isAccepted: boolean) => {
    if (targets.length === 0) return
    const done = await settleSuggestions(targets, isAccepted, today)
    setChosen(NOTHING)
    toast({ text: t(isAccepted ? 'accepted' : 'rejected', { count: done.changes.length }), undo: () => undoAct(done.seq) })
  }
  const openMessage = (one: Suggestion | null) => {
    if (one?.source.kind !== 'message') return
    const { groupId, sentAt, blockId, index } = one.source
    navigate({ page: 'groups', id: groupId, tab: 'chat', query: { at: String(sentAt), block: blockId, index: String(index) } })
  }
  useKeys({
    a: { run: () => void settle(true), label: t('accept') },
    r: { run: () => void settle(false), label: t('reject') },
    o: { run: () => openMessage(under), label: t('open') },
    ...(picked.length > 0 && { Escape: () => setChosen(NOTHING) }),
  }, { title: t('found') })

  const kindWords = (type: Suggestion['type']) => (type === 'need' || type === 'offer' ? t(type) : tFact(type))
  const said = ({ source }: Suggestion) => (source.kind === 'message' ? source.text : source.kind === 'card' ? t('fromCard', { name: source.name }) : '')
  const columns: readonly Column<Suggestion>[] = [
    { id: 'name', header: t('member'), width: 'minmax(112px, .7fr)', cell: row => <b>{row.name}</b> },
    { id: 'what', header: t('what'), width: 'minmax(0, 1fr)', cell: row => <><span className={text.trade}>{kindWords(row.type)}</span> {row.value}</> },
    { id: 'evidence', header: t('evidence'), width: 'minmax(0, 1.8fr)', cell: row => <span className={text.third} title={said(row)}>{said(row)}</span> },
    { id: 'certain', header: t('certain'), width: '72px', align: 'end', cell: row => (row.confidence === null ? '' : row.confidence >= HIGH ? t('high') : format.percent(row.confidence)) },
  ]
  const kinds = [...new Set((all ?? []).map(one => one.type))]
  if (all === null) return null
  return (
    <>
      <div className={styles.filters}>
        {person !== undefined && <Chip on label={t('member')} removeLabel={t('everybody')} onRemove={() => navigate({ page: 'people', id: 'found' })}>{all.find(one => one.personId === person)?.name ?? ''}</Chip>}
        {kinds.length > 1 && <Select label={t('kind')} value={kind} choices={[{ value: '', label: t('everything') }, ...kinds.map(type => ({ value: type as string, label: kindWords(type) }))]} onChange={setKind} />}
        <Button size="small" keys="A" isDisabled={targets.length === 0} onPress={() => void settle(true)}>{t('accept')}</Button>
        <Button size="small" keys="R" isDisabled={targets.length === 0} onPress={() => void settle(false)}>{t('reject')}</Button>
        <span className={styles.count}>{picked.length > 0 && t('chosen', { count: picked.length })}</span>
        {rows.length > 1 && picked.length < rows.length && <Button look="plain" onPress={() => setChosen(new Set(rows.map(rowKey)))}>{t('chooseAll', { count: format.number(rows.length) })}</Button>}
        {picked.length > 0 && <Button look="plain" onPress={() => setChosen(NOTHING)}>{t('unchoose')}</Button>}
      </div>
      <div className={styles.table}>
        <Table label={t('found')} columns={columns} rows={rows} rowKey={rowKey} chosen={chosen} onChosen={setChosen} onCursor={setUnder} startsFirst onOpen={row => openPanel({ person: row.personId })}
          empty={<EmptyState why={<>{t('empty')}<br />{t('emptyHint')}</>} />} />
      </div>
    </>
  )
}
