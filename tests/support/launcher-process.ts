import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ENTRY = path.join(ROOT, 'out', 'launch', 'index.js')
const PATIENCE_MS = 20_000

/** What the launcher notes about itself for a second start. */
export interface RunningLauncher {
  readonly origin: string
  /** Address that opens the app: origin and token. */
  readonly url: string
  readonly token: string
  /** Everything it printed. */
  readonly output: () => string
  readonly process: ChildProcess
  /** Ends it in order, or with `SIGKILL`; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export interface LauncherSetup {
  readonly dataFolder: string
  /** 0 = any free one. */
  readonly port: number
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise(resolve => child.once('exit', () => resolve()))

/** Starts the built launcher without a window; rejects with what it printed when it ends or stays silent. */
export async function startLauncher({ dataFolder, port, words = [], env = {} }: LauncherSetup): Promise<RunningLauncher> {
  if (!existsSync(ENTRY)) throw new Error('out/launch/index.js is missing: run npm run build first')
  const child = spawn(process.execPath, [ENTRY, '--no-open', ...words], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...env, QUNBU_DATA: dataFolder, QUNBU_PORT: String(port) },
  })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => { output += piece.toString() })
  child.stderr.on('data', (piece: Buffer) => { output += piece.toString() })
  const card = path.join(dataFolder, words.includes('--demo') ? 'demo' : '.', 'server.json')
  const isReady = (): boolean => existsSync(card) && (JSON.parse(readFileSync(card, 'utf8')) as { pid: number }).pid === child.pid
  const deadline = Date.now() + PATIENCE_MS
  while (!isReady()) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`the launcher did not start (exit code ${child.exitCode}): ${output}`)
    }
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  const { origin, token } = JSON.parse(readFileSync(card, 'utf8')) as { origin: string; token: string }
  return {
    origin, token, url: `${origin}/#token=${token}`, output: () => output, process: child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await gone(child)
    },
  }
}
