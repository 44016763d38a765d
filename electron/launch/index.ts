import { mkdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DEMO_PORT, REGISTER_PORT } from '../../shared/ipc/loopback'
import { setAsideAtRisk } from '../vault/before-start'
import { dataFolders, type Surroundings } from '../vault/data-folder'
import { openVault } from '../vault/open-vault'
import { loadPageFiles } from '../vault/page-files'
import { checkStamp, compareVersions, writeStamp } from '../vault/stamp'
import { openWindow } from './browser-window'
import { browserHandlers } from './browser-handlers'
import { readArguments } from './launch-arguments'
import { launchText, systemLanguage } from './launch-text'
import { startPageServer } from './page-server'
import { handOver, removeServerCard, writeServerCard } from './running-server'
import { makeSecrets } from './secrets'
import { browserVersion, findBrowser, profileVersion } from './system-browser'

const INBOX_EVERY_MS = 2_000
const surroundings: Surroundings = { platform: process.platform, env: process.env, home: os.homedir() }
const language = systemLanguage(process.env)
const text = launchText(language)
const say = (line: string): void => console.log(line)

async function stop(line: string): Promise<never> {
  console.error(line)
  process.exit(1)
}

/** Serves the page and opens it; ends when its window is closed or it is told to. */
async function launch(): Promise<void> {
  const words = readArguments(process.argv.slice(2), process.cwd())
  if (words.unknown[0] !== undefined) await stop(text.unknownOption(words.unknown[0]))
  const folders = dataFolders(surroundings, words.demo)
  if (await handOver(folders.data, words.files)) return say(text.handedOver)

  const files = await loadPageFiles(path.resolve(import.meta.dirname, '..', 'renderer')).catch(() => new Map())
  if (!files.has('/')) await stop(text.notBuilt)

  const browser = findBrowser(surroundings)
  const [version, profiled] = await Promise.all([browser ? browserVersion(browser, process.platform) : null, profileVersion(folders.browser)])
  const versions = { app: __APP_VERSION__, chromium: version }
  const stamp = await checkStamp(folders.vault, 'browser', versions)
  if (stamp.verdict === 'newer-data') await stop(text.newerData(stamp.stamped.app, stamp.stamped.chromium))
  if (version && profiled && compareVersions(profiled.split('.')[0]!, version.split('.')[0]!) > 0) await stop(text.newerData(versions.app, profiled))

  await mkdir(folders.data, { recursive: true, mode: 0o700 })
  const databaseFolder = path.join(folders.browser, 'Default', 'IndexedDB')
  const vault = await openVault({ folders, host: 'browser', now: Date.now, databaseFolder, inboxEveryMs: INBOX_EVERY_MS })
  if ('pid' in vault) return void (await stop(text.inUse(vault.host, folders.data)))
  await setAsideAtRisk({ folders, verdict: stamp.verdict, databaseFolder, at: Date.now() })
  await writeStamp(folders.vault, 'browser', versions)

  const secrets = makeSecrets(Date.now)
  const port = Number(process.env['QUNBU_PORT'] ?? (words.demo ? DEMO_PORT : REGISTER_PORT))
  const show = (): void => {
    if (words.open) openWindow(`${server.origin}/#ticket=${secrets.makeTicket()}`, { surroundings, profile: folders.browser, text, say, now: Date.now, onClosed: () => void end() })
    else say(text.noDisplay)
  }
  const take = async (paths: readonly string[]): Promise<void> => {
    for (const file of paths) await vault.desk.offer(file)
  }
  const handlers = browserHandlers({ vault, folders, demo: words.demo, language })
  const server = await startPageServer({ port, files, handlers, secrets, onHandOver: paths => void take(paths).then(show) })
    .catch(async (error: NodeJS.ErrnoException) => {
      await vault.close()
      if (error.code !== 'EADDRINUSE') throw error
      return stop(text.portTaken(port))
    })

  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    await server.close()
    await vault.close()
    await removeServerCard(folders.data)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

  await writeServerCard(folders.data, { pid: process.pid, origin: server.origin, token: secrets.token, launcher: secrets.launcher })
  await take(words.files)
  say(text.serving(`${server.origin}/#token=${secrets.token}`))
  show()
}

await launch()
