import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'

interface Message {
  readonly kind: 'ask' | 'answer'
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
  readonly value?: unknown
  readonly error?: string
}

/** One thing the app asked of Electron. */
export interface Recorded {
  readonly what: string
  readonly args: readonly unknown[]
}

/** What the stand-in asks of the test, which owns the browser. */
export type TestAnswers = Readonly<Record<string, (...args: never[]) => unknown>>

export interface ChildSetup {
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly answers: TestAnswers
}

/** The process that runs the built main bundle. */
export interface MainProcess {
  ask<Value>(name: string, ...args: readonly unknown[]): Promise<Value>
  records(): Promise<readonly Recorded[]>
  /** Arguments of every call of `what`, in order. */
  calls(what: string): Promise<readonly (readonly unknown[])[]>
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

const BOOTSTRAP = path.join(import.meta.dirname, 'bootstrap.mjs')

export function startMain({ words, env, answers }: ChildSetup): MainProcess {
  const child = fork(BOOTSTRAP, [...words], { serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, TZ: 'Asia/Shanghai', ...env } })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let count = 0
  let output = ''
  child.stdout?.on('data', (piece: Buffer) => { output += piece.toString() })
  child.stderr?.on('data', (piece: Buffer) => { output += piece.toString() })
  const ended = new Promise<number | null>(resolve => child.once('exit', code => {
    for (const { reject } of waiting.values()) reject(new Error(`the main process ended with ${code}: ${output}`))
    resolve(code)
  }))

  const reply = (message: object): void => {
    if (child.connected) child.send(message, () => undefined)
  }
  child.on('message', (raw: unknown) => {
    const message = raw as Message
    if (message.kind === 'answer') {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) one?.resolve(message.value)
      else one?.reject(new Error(message.error))
      return
    }
    void Promise.resolve()
      .then(() => {
        const answer = answers[message.name] as ((...args: readonly unknown[]) => unknown) | undefined
        if (!answer) throw new Error(`the harness has no ${message.name}`)
        return answer(...message.args)
      })
      .then(value => reply({ kind: 'answer', id: message.id, value }), (error: unknown) => reply({ kind: 'answer', id: message.id, error: String(error) }))
  })

  const ask = <Value>(name: string, ...args: readonly unknown[]): Promise<Value> => new Promise((resolve, reject) => {
    count += 1
    waiting.set(count, { resolve: resolve as (value: unknown) => void, reject })
    child.send({ kind: 'ask', id: count, name, args }, error => { if (error) reject(error) })
  })
  const records = (): Promise<readonly Recorded[]> => ask('records')
  return {
    ask, records, child, ended, output: () => output,
    calls: async what => (await records()).filter(one => one.what === what).map(one => one.args),
  }
}
