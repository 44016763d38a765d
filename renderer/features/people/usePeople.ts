import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import type { ListedPerson } from '../../../shared/people/person-entry'
import { askPeople, onPeopleChange, type PeopleAnswers, type PeopleOrder } from '../../data/people-list'
import { REPLACED } from '../../data/worker-line'
import { useToday } from '../../ui/clock'
import { usePeopleView } from './people.view'

type ListAnswer = PeopleAnswers['list']

/** 人 as the page holds it: the order of everybody who passes, and the rows it shows. */
export interface PeopleList {
  readonly ids: readonly PersonId[]
  /** Everybody, and all groups, whatever the filter. */
  readonly people: number
  readonly groups: number
  readonly custom: readonly string[]
  /** `undefined` until it was fetched. */
  rowAt(index: number): ListedPerson | undefined
  /** Tells which rows are on the screen: they are fetched, with as many before and after. */
  show(from: number, to: number): void
}

interface Shown {
  readonly answer: ListAnswer
  readonly ids: readonly PersonId[]
  readonly rowById: ReadonlyMap<PersonId, ListedPerson>
}

/** Rows fetched at first, more than fill the tallest window. */
const FIRST_ROWS = 80
/** Rows kept; beyond it those far from the screen are let go. */
const MOST_KEPT = 600

/** The list of 人; `null` until its first answer. While a new answer is on its way the last one stays. */
export function usePeople(): PeopleList | null {
  const today = useToday()
  const filter = usePeopleView(state => state.filter)
  const sort = usePeopleView(state => state.sort)
  const order = useMemo<PeopleOrder>(() => ({ filter, column: sort.column, descending: sort.descending, today }), [filter, sort, today])
  const [shown, setShown] = useState<Shown | null>(null)
  const [broken, setBroken] = useState<Error | null>(null)
  const seen = useRef({ from: 0, to: FIRST_ROWS })
  const asked = useRef<ReadonlySet<PersonId>>(new Set())

  useEffect(() => {
    let isOver = false
    let latest = 0
    const ask = () => {
      const turn = ++latest
      const { from, to } = seen.current
      askPeople({ type: 'list', order, from, to }).then(answer => {
        if (isOver || turn !== latest) return
        asked.current = new Set()
        const ids = answer.ids === '' ? [] : answer.ids.split('\n') as PersonId[]
        // In slices, so that a key pressed meanwhile is heard.
        startTransition(() => setShown({ answer, ids, rowById: new Map(answer.rows.map(row => [row.id, row])) }))
      }, (error: Error) => { if (!isOver && turn === latest && error.message !== REPLACED) setBroken(error) })
    }
    ask()
    const remove = onPeopleChange(ask)
    return () => {
      isOver = true
      remove()
    }
  }, [order])

  const show = useCallback((from: number, to: number) => {
    const spare = to - from
    seen.current = { from: Math.max(0, from - spare), to: to + spare }
    if (!shown) return
    const near = shown.ids.slice(seen.current.from, seen.current.to)
    // One answer brings the rows around, so that scrolling on asks now and then, not row by row.
    if (!shown.ids.slice(from, to).some(id => !shown.rowById.has(id) && !asked.current.has(id))) return
    const missing = near.filter(id => !shown.rowById.has(id))
    asked.current = new Set(missing)
    askPeople({ type: 'rows', ids: missing, today: order.today }).then(rows => setShown(now => now && { ...now, rowById: withRows(now.rowById, rows, near) }), () => {})
  }, [shown, order.today])

  if (broken) throw broken
  return useMemo(() => shown && {
    ids: shown.ids, people: shown.answer.people, groups: shown.answer.groups, custom: shown.answer.custom, show,
    rowAt: index => shown.rowById.get(shown.ids[index]!),
  }, [shown, show])
}

function withRows(before: ReadonlyMap<PersonId, ListedPerson>, rows: readonly ListedPerson[], near: readonly PersonId[]): Map<PersonId, ListedPerson> {
  const kept = before.size + rows.length > MOST_KEPT ? new Map(near.flatMap(id => { const row = before.get(id); return row ? [[id, row] as const] : [] })) : new Map(before)
  for (const row of rows) kept.set(row.id, row)
  return kept
}
