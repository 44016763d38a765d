import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys, type Keys } from './keyboard'
import { defineText, useText } from './text'

const text = defineText('ui/cursor', { zh: { down: '下一行', up: '上一行', open: '打开' }, en: { down: 'Next row', up: 'Previous row', open: 'Open' } })

interface CursorOptions {
  readonly onOpen?: (key: string) => void
  /** Rows of one PageUp or PageDown. */
  readonly page?: number
  /** Starts on the first row instead of on none. */
  readonly startsFirst?: boolean
  readonly on?: boolean
}

/** A cursor over rows: their key, and how to move it. */
export interface Cursor {
  /** Key of the row under the cursor; `null` = none. */
  readonly at: string | null
  /** Its position in `rows`; −1 = none. */
  readonly index: number
  set(key: string | null): void
  move(by: number): void
}

/**
 * J/K and arrows move, Home/End/PageUp/PageDown jump, Enter opens. When the row under the cursor goes away the cursor
 * falls to the row that takes its place. `rows`: keys in the order shown.
 */
export function useCursor(rows: readonly string[], { onOpen, page = 10, startsFirst = false, on = true }: CursorOptions = {}): Cursor {
  const t = useText(text)
  const [state, setState] = useState<{ key: string | null; index: number }>({ key: null, index: -1 })
  const found = state.key === null ? -1 : rows[state.index] === state.key ? state.index : rows.indexOf(state.key)
  const index = found >= 0 ? found : rows.length === 0 ? -1 : state.index >= 0 ? Math.min(state.index, rows.length - 1) : startsFirst ? 0 : -1
  const at = rows[index] ?? null

  useEffect(() => {
    if (at !== null && (at !== state.key || index !== state.index)) setState({ key: at, index })
  }, [at, index, state.key, state.index])

  const go = useCallback((to: number) => {
    if (rows.length === 0) return
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setState({ key: rows[next] ?? null, index: next })
  }, [rows])

  const keys = useMemo<Keys>(() => {
    const down = () => go(index + 1)
    const up = () => go(index < 0 ? 0 : index - 1)
    return {
      j: { run: down, label: t('down') }, ArrowDown: down,
      k: { run: up, label: t('up') }, ArrowUp: up,
      Home: () => go(0), End: () => go(rows.length - 1), PageDown: () => go(index + page), PageUp: () => go(index - page),
      ...(onOpen ? { Enter: { run: () => { if (at !== null) onOpen(at) }, label: t('open') } } : {}),
    }
  }, [at, go, index, onOpen, page, rows.length, t])
  useKeys(keys, { on: on && rows.length > 0 })

  const latest = useRef(rows)
  useEffect(() => { latest.current = rows }, [rows])
  // The same function for good: lines that are handed it need not be drawn anew.
  const set = useCallback((key: string | null) => setState({ key, index: key === null ? -1 : latest.current.indexOf(key) }), [])

  return useMemo(() => ({
    at, index, set,
    move: by => go(index + by),
  }), [at, index, set, go])
}
