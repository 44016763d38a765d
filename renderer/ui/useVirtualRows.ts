import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond either edge of the window, so that quick scrolling shows no gaps. */
const SPARE = 8

/** Rows that are scrolled by before the stretch moves, so that most steps of scrolling draw nothing anew. */
const STRIDE = 4

/** The stretch of rows worth drawing: `from` inclusive, `to` exclusive. */
export function visibleRows(count: number, rowHeight: number, scrollTop: number, height: number): { from: number; to: number } {
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE)
  const to = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + SPARE)
  return { from: Math.min(from, to), to }
}

/** Follows the scrolling of `scroller`, whose rows all have the height `rowHeight` px. `top`: height of what stands above them. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number, top = 0) {
  const [view, setView] = useState({ scrollTop: 0, height: 800 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const stride = STRIDE * rowHeight
    // Height is read only when it changes: reading it while scrolling would lay the page out once more a frame.
    const scrolled = () => setView(view => {
      const scrollTop = Math.floor(element.scrollTop / stride) * stride
      return scrollTop === view.scrollTop ? view : { ...view, scrollTop }
    })
    const resized = () => setView({ scrollTop: Math.floor(element.scrollTop / stride) * stride, height: element.clientHeight + stride })
    resized()
    element.addEventListener('scroll', scrolled, { passive: true })
    const observer = new ResizeObserver(resized)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', scrolled)
      observer.disconnect()
    }
  }, [scroller, rowHeight])

  const reveal = useCallback((index: number) => {
    const element = scroller.current
    if (!element || index < 0) return
    const start = index * rowHeight
    const end = start + rowHeight
    if (start < element.scrollTop) element.scrollTop = start
    else if (end + top > element.scrollTop + element.clientHeight) element.scrollTop = end + top - element.clientHeight
  }, [scroller, rowHeight, top])

  return { ...visibleRows(count, rowHeight, view.scrollTop - top, view.height), height: count * rowHeight, reveal }
}
