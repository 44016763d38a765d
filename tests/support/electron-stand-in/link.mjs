// Questions in both directions between this process and the test that started it, and the record of what was asked for.
const waiting = new Map()
const answers = new Map()
let count = 0

/** Everything the app asked of Electron, in order: `{ what, args }`. */
export const records = []

/** Functions and live objects cannot travel: they are noted as what they are. */
function portable(value) {
  if (typeof value === 'function') return '[function]'
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(portable)
  if (Object.getPrototypeOf(value) !== Object.prototype) return `[${value.constructor?.name ?? 'object'}]`
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, portable(one)]))
}

export const record = (what, ...args) => { records.push({ what, args: portable(args) }) }

/** Asks the test, which owns the browser. */
export function askTest(name, ...args) {
  count += 1
  const id = count
  process.send({ kind: 'ask', id, name, args: portable(args) })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

/** Lets the test ask `name` of this process. */
export const answerTest = (name, act) => { answers.set(name, act) }

answerTest('records', () => records)

process.on('message', async message => {
  if (message.kind === 'answer') {
    const { resolve, reject } = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) resolve(message.value)
    else reject(new Error(message.error))
    return
  }
  try {
    const act = answers.get(message.name)
    if (!act) throw new Error(`the stand-in has no ${message.name}`)
    process.send({ kind: 'answer', id: message.id, value: await act(...message.args) })
  } catch (error) {
    process.send({ kind: 'answer', id: message.id, error: String(error?.message ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
