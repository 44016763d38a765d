import { useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import type { SuggestionFilter, Suggestion } from '../../../shared/people/suggestions'
import { undoAct } from '../../data/act'
import { askPeople, usePeopleAnswer } from '../../data/people-list'
import { acceptInOtherWords, settleSuggestions } from '../../data/suggestions'
import { useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { navigate, useRoute } from '../../ui/route'
import { Table } from '../../ui/Table'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { FoundBar } from './FoundBar'
import { foundText } from './found.text'
import { editable, otherWords } from './other-words'
import styles from './People.module.css'
import { useFoundColumns } from './useFoundColumns'

const rowKey = ({ table, key }: Suggestion): string => `${table} ${key}`
const NOTHING: ReadonlySet<string> = new Set()
/** Rows shown at once; more follow as these are settled. */
const MOST = 300

/** 待确认: everything read that waits for a yes (A), a yes in other words (E) or a no (R), one or many at once, each with what was said. */
export function FoundSheet() {
  const t = useText(foundText)
  const today = useToday()
  const person = useRoute().query?.['person'] as PersonId | undefined
  const [narrow, setNarrow] = useState<SuggestionFilter>({})
  const filter = useMemo<SuggestionFilter>(() => ({ ...narrow, ...(person !== undefined && { personId: person }) }), [narrow, person])
  const found = usePeopleAnswer({ type: 'found', filter, most: MOST })
  const [chosen, setChosen] = useState(NOTHING)
  const [under, setUnder] = useState<Suggestion | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const rows = found?.rows ?? []
  const picked = rows.filter(row => chosen.has(rowKey(row)))
  const targets = picked.length > 0 ? picked : under ? [under] : []

  const settle = async (some: readonly Pick<Suggestion, 'table' | 'key'>[], isAccepted: boolean) => {
    if (some.length === 0) return
    const done = await settleSuggestions(some, isAccepted, today)
    setChosen(NOTHING)
    toast({ text: t(isAccepted ? 'accepted' : 'rejected', { count: done.changes.length }), undo: () => undoAct(done.seq) })
  }
  /** Also those that are not on the screen. */
  const acceptAll = async (which: SuggestionFilter) => settle(await askPeople({ type: 'foundKeys', filter: which }), true)
  const keep = async (one: Suggestion, text: string): Promise<string | null> => {
    const line = text.trim()
    if (!line) return t('nothing')
    const words = otherWords(one, line, today)
    if (words === null) return t('badBirthday')
    setEditing(null)
    const done = await (line === editable(one, today) ? settleSuggestions([one], true, today) : acceptInOtherWords(one, words, today))
    toast({ text: t('accepted', { count: done.changes.length }), undo: () => undoAct(done.seq) })
    return null
  }
  const openMessage = (one: Suggestion | null) => {
    if (one?.source.kind !== 'message') return
    const { groupId, sentAt, blockId, index } = one.source
    navigate({ page: 'groups', id: groupId, tab: 'chat', query: { at: String(sentAt), block: blockId, index: String(index) } })
  }
  useKeys({
    a: { run: () => void settle(targets, true), label: t('accept') },
    r: { run: () => void settle(targets, false), label: t('reject') },
    e: { run: () => setEditing(under && rowKey(under)), label: t('edit') },
    p: { run: () => under && setChosen(new Set(rows.filter(row => row.personId === under.personId).map(rowKey))), label: t('choosePerson') },
    o: { run: () => openMessage(under), label: t('open') },
    ...(picked.length > 0 && { Escape: () => setChosen(NOTHING) }),
  }, { title: t('found') })

  const columns = useFoundColumns({ rows, rowKey, editing, onKeep: keep, onLeave: () => setEditing(null) })
  if (found === null) return null
  return (
    <>
      <FoundBar found={found} filter={filter} onNarrow={change => { setChosen(NOTHING); setNarrow(change) }} person={person === undefined ? null : (rows.find(one => one.personId === person)?.name ?? '')}
        targets={targets.length} picked={picked.length} shown={rows.length} onSettle={isAccepted => void settle(targets, isAccepted)} onAcceptAll={which => void acceptAll(which)}
        onChooseAll={() => setChosen(new Set(rows.map(rowKey)))} onChooseNone={() => setChosen(NOTHING)} />
      <div className={styles.table}>
        <Table label={t('found')} columns={columns} rows={rows} rowKey={rowKey} chosen={chosen} onChosen={setChosen} onCursor={setUnder} startsFirst keys={editing === null} onOpen={row => openPanel({ person: row.personId })}
          empty={<EmptyState why={<>{t(found.all === 0 ? 'empty' : 'emptyHere')}<br />{found.all === 0 && t('emptyHint')}</>} />} />
      </div>
    </>
  )
}
