import { useRef, useState, type KeyboardEvent } from 'react'

interface MarksOptions {
  readonly count: number
  /** Marks in a row, where they form a grid; otherwise one row. */
  readonly columns?: number
  /** Opens what is behind mark `index`; absent = the marks only tell their value. */
  readonly onOpen?: (index: number) => void
}

/** What a mark of a chart spreads onto its SVG element. */
export interface MarkProps {
  readonly ref: (element: SVGGraphicsElement | null) => void
  readonly tabIndex: number
  readonly role: 'button' | 'img'
  readonly 'aria-label': string
  readonly onClick?: () => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly 'data-opens'?: true
}

/**
 * Makes the marks of a chart one stop of the Tab key: arrows walk from mark to mark, Enter or Space opens the people or
 * messages behind one, as a click does.
 */
export function useMarks({ count, columns = count, onOpen }: MarksOptions): (index: number, label: string) => MarkProps {
  const elements = useRef<(SVGGraphicsElement | null)[]>([])
  const [at, setAt] = useState(-1)
  const stop = at >= 0 && at < count ? at : count - 1
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -count, End: count }
  return (index, label) => ({
    ref: element => { elements.current[index] = element },
    tabIndex: index === stop ? 0 : -1,
    role: onOpen ? 'button' : 'img',
    'aria-label': label,
    ...(onOpen ? { onClick: () => onOpen(index), 'data-opens': true as const } : {}),
    onFocus: () => setAt(index),
    onKeyDown: event => {
      const step = steps[event.key]
      if (step !== undefined) {
        event.preventDefault()
        event.stopPropagation()
        elements.current[Math.max(0, Math.min(count - 1, index + step))]?.focus()
      } else if (onOpen && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault()
        event.stopPropagation()
        onOpen(index)
      }
    },
  })
}
