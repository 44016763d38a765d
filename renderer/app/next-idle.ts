/** Resolves when the window has nothing better to do, after a quarter of a second at the latest. */
export function nextIdle(): Promise<void> {
  return new Promise(resolve => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve(), { timeout: 250 })
    else window.setTimeout(resolve, 16)
  })
}
