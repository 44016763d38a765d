import { startTransition, useEffect, useState } from 'react'

/**
 * Counts from 0 to `last`, a step after each drawn frame, so that what a page opens for is on the screen before the rest is drawn,
 * and no step is one long task. A page that is not seen waits.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage >= last) return
    let timer = 0
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => startTransition(() => setStage(stage + 1))) })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [stage, last])
  return stage
}
