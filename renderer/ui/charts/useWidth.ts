import { startTransition, useEffect, useState, type RefObject } from 'react'

/**
 * Width of an element in px, following its changes; `null` until the page was laid out with it. A chart is drawn once its width is known:
 * drawn before, it would be drawn twice, and asking for the width would have the page laid out in the same long task.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const target = element.current
    if (!target) return
    const observer = new ResizeObserver(() => { if (target.clientWidth > 0) startTransition(() => setWidth(target.clientWidth)) })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return width
}
