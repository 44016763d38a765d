import { useKeys } from './keyboard'
import { defineText, useText } from './text'
import type { Cursor } from './useCursor'

const text = defineText('ui/choosing', { zh: { more: '多选' }, en: { more: 'Select' } })

interface ChoosingOptions {
  /** Keys of the chosen rows. */
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
  readonly on?: boolean
}

/** X chooses the row under the cursor or lets it go, Shift with an arrow takes rows in while it moves. `rows`: keys in the order shown. Returns what X does, or, with `on`, what a box does. */
export function useChoosing(rows: readonly string[], cursor: Cursor, { chosen, onChosen, on = true }: ChoosingOptions): (key: string | undefined, on?: boolean) => void {
  const t = useText(text)
  const choose = (key: string | undefined, to = key !== undefined && !chosen.has(key)) => {
    if (key === undefined) return
    const next = new Set(chosen)
    if (to) next.add(key)
    else next.delete(key)
    onChosen(next)
  }
  const stretch = (by: number) => {
    const taken = [cursor.index, cursor.index + by].flatMap(i => rows[i] ?? [])
    onChosen(new Set([...chosen, ...taken]))
    cursor.move(by)
  }
  useKeys({
    x: { run: () => choose(rows[cursor.index]), label: t('more') },
    'shift+ArrowDown': () => stretch(1),
    'shift+ArrowUp': () => stretch(-1),
  }, { on })
  return choose
}
