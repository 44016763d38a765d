/**
 * Pauses in the long work of a worker: a message to oneself comes after the questions that are waiting and, unlike a timer, without a
 * wait. Each call of what is returned resolves when those questions had their turn.
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
