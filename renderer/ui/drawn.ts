/** A window that is not seen draws nothing; ms until it counts as drawn. */
const UNSEEN_MS = 100

/** Resolves when what was just changed is on the screen: what takes the machine's cores begins after it. */
export function drawn(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, UNSEEN_MS)
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(timer)
      resolve()
    }))
  })
}
