/**
 * Pauses in the long work of a worker, or of the page: a message to oneself comes after what is waiting and, unlike a timer, without a
 * wait. Each call of what is returned resolves when that had its turn.
 */
export function startBreathing(): () => Promise<void> {
  const turns = new MessageChannel()
  const waiting: (() => void)[] = []
  turns.port1.onmessage = () => waiting.shift()?.()
  return () => new Promise<void>(go => {
    waiting.push(go)
    turns.port2.postMessage(null)
  })
}
