import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { INCOMING_WAITING } from '../../shared/ipc/contract'
import { setAsideAtRisk } from '../vault/before-start'
import { dataFolders } from '../vault/data-folder'
import { openVault, type Vault } from '../vault/open-vault'
import { loadPageFiles } from '../vault/page-files'
import { checkStamp, writeStamp } from '../vault/stamp'
import { APP_ID } from './app-id'
import { handedOver, readWords } from './files-from-outside'
import { answerPage } from './ipc'
import { lockDown, silenceChromium } from './lock-down'
import { mainHandlers } from './main-handlers'
import { mainText, type MainText } from './main-text'
import { openMainWindow, showWindow } from './main-window'
import { setMenu } from './menu'
import { showNewerInstaller } from './newer-installer'
import { registerPageScheme, servePage } from './page-protocol'
import { openReminderPlace } from './reminder'

const INBOX_EVERY_MS = 2_000
const words = readWords(process.argv.slice(1), process.cwd(), app.getAppPath())
const folders = dataFolders({ platform: process.platform, env: process.env, home: os.homedir() }, words.demo)
const databaseFolder = path.join(folders.electron, 'IndexedDB')
const versions = { app: __APP_VERSION__, chromium: process.versions['chrome'] ?? null }

/** What comes from outside waits here until the window stands. */
const early: string[] = [...words.files]
let take = async (files: readonly string[]): Promise<void> => void early.push(...files)
let show: () => void = () => undefined

/** The system's language is known only once the app is ready. */
const textNow = (): MainText => mainText(app.getPreferredSystemLanguages()[0] ?? app.getLocale())

/** Says why the app cannot open and ends it. */
async function refuse(why: (text: MainText) => readonly [title: string, body: string]): Promise<void> {
  await app.whenReady()
  dialog.showErrorBox(...why(textNow()))
  app.exit(1)
}

async function askForFiles(window: BrowserWindow, vault: Vault): Promise<void> {
  const text = textNow()
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: text.exports, extensions: ['txt', 'csv', 'json', 'jsonl', 'html', 'xlsx', 'zip', 'mht'] }, { name: text.allFiles, extensions: ['*'] }],
  })
  if (!canceled) for (const file of filePaths) await vault.desk.offer(file)
}

async function start(): Promise<void> {
  const text = textNow()
  const vault = await openVault({ folders, host: 'electron', now: Date.now, databaseFolder, inboxEveryMs: INBOX_EVERY_MS })
  if ('pid' in vault) return refuse(() => [text.inUseTitle, text.inUseBody(vault.host, folders.data)])
  await writeStamp(folders.vault, 'electron', versions)

  lockDown()
  servePage(await loadPageFiles(path.join(import.meta.dirname, '..', 'renderer')))
  let window: BrowserWindow
  show = () => showWindow(window)
  const reminders = openReminderPlace(text, () => show())
  answerPage(mainHandlers({ vault, folders, demo: words.demo, text, reminders, window: () => window }))
  setMenu(text, {
    importFiles: () => void askForFiles(window, vault),
    openInbox: () => void shell.openPath(folders.inbox),
    openData: () => void shell.openPath(folders.data),
    update: () => void showNewerInstaller(window, text, __APP_VERSION__),
    about: () => void dialog.showMessageBox(window, { type: 'info', title: text.about, message: '群簿 Qunbu', detail: text.aboutBody(__APP_VERSION__) }),
  })
  vault.desk.onWaiting(() => {
    if (!window.isDestroyed()) window.webContents.send(INCOMING_WAITING)
  })
  const open = (): void => { window = openMainWindow(path.join(folders.electron, 'window.json')) }
  open()

  take = async files => {
    for (const file of files) await vault.desk.offer(file)
  }
  await take(early.splice(0))
  app.on('activate', () => (window.isDestroyed() ? open() : show()))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', event => {
    event.preventDefault()
    void vault.close().finally(() => app.exit(0))
  })
}

silenceChromium()
registerPageScheme()
app.setAppUserModelId(APP_ID)
app.on('open-file', (event, file) => {
  event.preventDefault()
  void take([file])
})
app.on('second-instance', (_event, _argv, _folder, data) => {
  show()
  void take(handedOver(data))
})

// What follows is awaited here, so that the app cannot become ready, and Chromium cannot open the profile, before it is settled.
const stamp = await checkStamp(folders.vault, 'electron', versions)
const isNewer = stamp.verdict === 'newer-data'
const profile = isNewer ? path.join(os.tmpdir(), `qunbu-refused-${process.pid}`) : folders.electron
mkdirSync(profile, { recursive: true })
app.setPath('userData', profile)

if (isNewer) {
  void refuse(text => [text.newerTitle, text.newerBody(stamp.stamped.app, stamp.stamped.chromium)])
} else if (!app.requestSingleInstanceLock({ files: words.files })) {
  app.quit()
} else {
  await setAsideAtRisk({ folders, verdict: stamp.verdict, databaseFolder, at: Date.now() })
  void app.whenReady().then(start)
}
