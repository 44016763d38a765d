import { useState } from 'react'
import { BOARD, filterNeeds, needBoard, type BoardState } from '../../../shared/matching/need-board'
import { addDays } from '../../../shared/model/day'
import type { Need } from '../../../shared/model/exchange'
import type { NeedId } from '../../../shared/model/ids'
import { undoLast } from '../../data/act'
import { moveNeed } from '../../data/needs'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { cx } from '../../ui/class-names'
import { useFormat, useToday } from '../../ui/clock'
import { useKeys } from '../../ui/keyboard'
import { Menu } from '../../ui/Menu'
import { SearchField } from '../../ui/SearchField'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { usePrinting } from '../../ui/usePrinting'
import { GroupChoice } from './GroupChoice'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'
import type { Exchange } from './useExchange'
import { useNeedFilter } from './useNeedFilter'

/** Cards drawn in a column; the rest is counted. */
const SHOWN = 60
const EXTENSION_DAYS = 30

/** Where the cursor is: a row of a column, or the need it goes along with. */
interface Place {
  readonly column: number
  readonly row: number
  readonly id: NeedId | null
}

/** Needs by state. J and K move in a column, ← and → between columns, Shift+← and Shift+→ take the card along. */
export function BoardSheet({ exchange, onOpen }: { readonly exchange: Exchange; readonly onOpen: (id: NeedId) => void }) {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const { filter, setWords, groups, groupId, setGroupId } = useNeedFilter()
  const [place, setPlace] = useState<Place>({ column: 0, row: 0, id: null })
  const nameOf = (need: Need) => exchange.personById.get(need.personId)?.name ?? t('unknown')
  const board = needBoard(filterNeeds(exchange.all, { ...filter, unmet: exchange.unmet }, today, nameOf), today)
  const column = board[BOARD[place.column]!]
  const followed = column.findIndex(({ id }) => id === place.id)
  const row = Math.min(followed >= 0 ? followed : place.row, Math.min(SHOWN, column.length) - 1)
  const at = column[row] ?? null
  const shown = usePrinting() ? Infinity : SHOWN
  const introducing = new Set(exchange.introductions.filter(one => one.step !== 'closed').map(one => one.needId))

  async function move(need: Need, state: BoardState): Promise<void> {
    await moveNeed(need.id, state, today)
    toast({ text: t('moved', { who: nameOf(need), state: t(state) }), undo: undoLast })
  }
  async function extend(need: Need): Promise<void> {
    const until = addDays(today, EXTENSION_DAYS)
    await moveNeed(need.id, 'open', today, until)
    toast({ text: t('extended', { who: nameOf(need), day: format.day(until) }), undo: undoLast })
  }
  const goTo = (to: number, id: NeedId | null = null) => setPlace({ column: Math.max(0, Math.min(BOARD.length - 1, to)), row: 0, id })
  const take = (by: number) => {
    const state = BOARD[place.column + by]
    if (at && state) void move(at, state).then(() => goTo(place.column + by, at.id))
  }
  const step = (by: number) => setPlace({ column: place.column, row: Math.max(0, Math.min(column.length - 1, row + by)), id: null })
  useKeys({
    j: { run: () => step(1), label: t('keyMove') }, ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    ArrowLeft: () => goTo(place.column - 1), ArrowRight: () => goTo(place.column + 1),
    'shift+ArrowLeft': { run: () => take(-1), label: t('moveLeft') }, 'shift+ArrowRight': { run: () => take(1), label: t('moveRight') },
    'ctrl+p': { run: () => window.print(), label: t('keyPrint') },
    Enter: { run: () => { if (at) onOpen(at.id) }, label: t('openNeed') },
  }, { title: t('keyMoveCard') })

  const timeOf = (need: Need, state: BoardState) => {
    if (state === 'expired' && need.until) return t('ended', { day: format.day(need.until) })
    if (state === 'met' || state === 'withdrawn') return format.day(need.history.at(-1)?.on ?? need.since)
    return need.until ? t('until', { day: format.day(need.until) }) : t('always')
  }
  return (
    <div className={styles.sheet}>
      <div className={styles.filters}>
        <SearchField label={t('findNeed')} value={filter.text ?? ''} onChange={text => setWords({ text })} hotkey="/" />
        <Choices label={t('findNeed')} value={filter.only ?? 'all'} choices={(['all', 'ending', 'urgent', 'budget', 'recruiting'] as const).map(value => ({ value, label: t(value) }))} onChange={only => setWords({ only: only === 'all' ? undefined : only })} />
        <GroupChoice groups={groups} value={groupId} onChange={setGroupId} />
        <Button look="plain" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
      </div>
      <h2 className={styles.printHead}>{t('boardTitle', { day: format.dateWeek(today) })}</h2>
      <div className={styles.board}>
        {BOARD.map((state, i) => (
          <section key={state} className={styles.column} aria-label={t(state)} data-state={state}>
            <h2>{t(state)}<small>{board[state].length}</small></h2>
            {board[state].length === 0 && <p className={styles.none}>{t('boardEmpty')}</p>}
            {board[state].slice(0, shown).map((need, n) => {
              const isAt = place.column === i && row === n
              return (
                <article key={need.id} className={cx(styles.card, isAt && styles.at)} aria-current={isAt ? 'true' : undefined} onClick={() => setPlace({ column: i, row: n, id: null })} onDoubleClick={() => onOpen(need.id)}>
                  <span className={styles.line}><b>{nameOf(need)}</b><i>{timeOf(need, state)}</i></span>
                  <span>{format.join([need.text, need.region])}</span>
                  <span className={styles.line}>
                    <i>{introducing.has(need.id) ? t('introducing') : need.recruiting || exchange.unmet.has(need.id) ? t('recruiting') : need.budget ? format.money(need.budget) : ''}</i>
                    {isAt && <Menu label={t('moveTo')} entries={BOARD.filter(to => to !== state && to !== 'expired').map(to => ({ id: to, label: t(to), run: () => void move(need, to).then(() => goTo(BOARD.indexOf(to), need.id)) }))}><Button look="plain" size="small">{t('moveTo')}</Button></Menu>}
                    {isAt && state === 'expired' && <Button look="plain" size="small" onPress={() => void extend(need)}>{t('extend')}</Button>}
                    {isAt && (state === 'open' || state === 'talking') && <Button look="plain" size="small" onPress={() => onOpen(need.id)}>{t('openNeed')}</Button>}
                  </span>
                </article>
              )
            })}
            {board[state].length > shown && <p className={styles.none}>{t('moreInColumn', { count: board[state].length - shown })}</p>}
          </section>
        ))}
      </div>
    </div>
  )
}
