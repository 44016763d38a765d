import { useLayoutEffect, useState, type RefObject } from 'react'

/** Width of an element in px, following its changes; `initial` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, initial = 640): number {
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const look = () => { if (target.clientWidth > 0) setWidth(target.clientWidth) }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return width
}
