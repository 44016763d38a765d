import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ENTRY = path.join(ROOT, 'out', 'launch', 'index.js')
/** A busy machine may let a new process wait; the long runs of `npm run torture` do not mind. */
const PATIENCE_MS = process.env['QUNBU_TORTURE'] === 'full' ? 180_000 : 20_000

/** What the launcher notes about itself for a second start. */
export interface RunningLauncher {
  readonly origin: string
  /** Address that opens the app: origin and token. */
  readonly url: string
  readonly token: string
  /** Everything it printed. */
  readonly output: () => string
  readonly process: ChildProcess
  /** Ends it in order, or with `SIGKILL`; resolves when it is gone. Rejects, and kills it, when it does not end in order. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export interface LauncherSetup {
  readonly dataFolder: string
  /** 0 = any free one. */
  readonly port: number
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Lets it open a browser, which `env` must then name; `false` = serve only. */
  readonly open?: boolean
}

/** A launcher that was told to end and has not after so long will not: it is killed, and the test says so instead of waiting for ever. */
const END_MS = process.env['QUNBU_TORTURE'] === 'full' ? 60_000 : 20_000

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise(resolve => child.once('exit', () => resolve()))

function spawnLauncher({ dataFolder, port, words = [], env = {}, open = false }: LauncherSetup): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [ENTRY, ...(open ? [] : ['--no-open']), ...words], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'],
    // Two wishes about colour make Node print a warning of its own.
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...env, QUNBU_DATA: dataFolder, QUNBU_PORT: String(port) },
  })
}

/** Runs a launcher that is expected to end by itself. */
export async function runLauncher(setup: LauncherSetup): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawnLauncher(setup)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => { output += piece.toString() })
  await gone(child)
  return { code: child.exitCode, output }
}

/** Starts the built launcher without a window; rejects with what it printed when it ends or stays silent. */
export async function startLauncher(setup: LauncherSetup): Promise<RunningLauncher> {
  if (!existsSync(ENTRY)) throw new Error('out/launch/index.js is missing: run npm run build first')
  const { dataFolder, words = [] } = setup
  const child = spawnLauncher(setup)
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
      const late = setTimeout(() => child.kill('SIGKILL'), END_MS)
      await gone(child)
      clearTimeout(late)
      if (signal !== 'SIGKILL' && child.signalCode === 'SIGKILL') throw new Error(`the launcher did not end at ${signal}: ${output}`)
    },
  }
}
