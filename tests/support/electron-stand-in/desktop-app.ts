import { chromium, type BrowserContext, type Page, type Route } from '@playwright/test'
import { chromiumLaunch } from '../chromium'
import { ROOT } from '../launcher-process'
import { startMain, type MainProcess } from './child-link'
import { DELIVER, decodeQuestion, encodeAnswer, INVOKE, preloadScript } from './preload-script'

/** Where a page of `app://qunbu` lives in the test's Chromium. */
const STAND_IN_ORIGIN = 'https://qunbu.app.test'
const APP_ORIGIN = 'app://qunbu'
const toApp = (address: string): string => address.replace(STAND_IN_ORIGIN, APP_ORIGIN)
const toStandIn = (address: string): string => address.replace(APP_ORIGIN, STAND_IN_ORIGIN)

export interface DesktopSetup {
  readonly dataFolder: string
  /** Chromium's profile; keep it to start again on the same database. */
  readonly profile: string
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Serves the page without its scripts, so that a test speaks to the bridge alone. */
  readonly bare?: boolean
  /** `false`: the app is expected to refuse, so no window is waited for. */
  readonly window?: boolean
}

/** The built app with Electron stood in for; its window is `page`. */
export interface DesktopApp {
  readonly page: Page
  readonly main: MainProcess
  /** Addresses the app let out: the harness cut them off, and a test may expect none. */
  readonly letOut: readonly string[]
  /** Addresses the app cancelled. */
  readonly cancelled: readonly string[]
  readonly navigationsRefused: readonly string[]
  readonly windowsRefused: readonly string[]
  /** Titles and texts of the error boxes shown. */
  readonly errorBoxes: readonly (readonly [title: string, body: string])[]
  /** What the next native dialog answers. */
  answerDialog(kind: 'open' | 'save', answer: object): void
  /** Starts the program a second time while this one runs; resolves with its exit code. */
  startAgain(words: readonly string[]): Promise<number | null>
  /** Quits in order. */
  close(): Promise<void>
  /** Ends main process and Chromium without warning. */
  kill(): Promise<void>
}

export async function startDesktopApp({ dataFolder, profile, words = [], env = {}, bare = false, window = true }: DesktopSetup): Promise<DesktopApp> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), viewport: { width: 1280, height: 800 }, locale: 'zh-CN', acceptDownloads: true })
  const page = context.pages()[0] ?? (await context.newPage())
  const letOut: string[] = []
  const cancelled: string[] = []
  const navigationsRefused: string[] = []
  const windowsRefused: string[] = []
  const errorBoxes: [string, string][] = []
  const dialogs = new Map<string, object>()
  let windowId = 0
  let loading = false
  let exiting: (code: number) => void = () => undefined
  const exited = new Promise<number>(resolve => { exiting = resolve })
  let loaded: () => void = () => undefined
  const isLoaded = new Promise<void>(resolve => { loaded = resolve })
  const childEnv = { ...env, QUNBU_DATA: dataFolder }

  const main = startMain({
    words, env: childEnv,
    answers: {
      'window.create': async (id: number) => {
        windowId = id
        await context.addInitScript(preloadScript(STAND_IN_ORIGIN))
      },
      'window.load': async (_id: number, url: string) => {
        loading = true
        await page.goto(toStandIn(url)).finally(() => { loading = false })
        loaded()
      },
      'window.send': (_id: number, channel: string, args: unknown[]) =>
        page.evaluate(([name, about, more]) => (window as unknown as Record<string, (a: unknown, b: unknown) => void>)[name as string]!(about, more), [DELIVER, channel, args] as const),
      'window.printToPDF': async () => new Uint8Array(await page.pdf({ format: 'A4', printBackground: true })),
      dialog: (kind: string) => dialogs.get(kind) ?? { canceled: true, filePaths: [], filePath: '' },
      'error-box': (title: string, body: string) => void errorBoxes.push([title, body]),
      'second-instance': () => undefined,
      exiting: (code: number) => exiting(code),
    },
  })

  const serve = async (route: Route): Promise<void> => {
    const request = route.request()
    const address = request.url()
    const isTop = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (isTop && !loading && (await main.ask<boolean>('contents.navigate', windowId, toApp(address)))) {
      navigationsRefused.push(toApp(address))
      return route.abort('aborted')
    }
    if (await main.ask<boolean>('session.request', toApp(address))) {
      cancelled.push(address)
      return route.abort('blockedbyclient')
    }
    if (!address.startsWith(`${STAND_IN_ORIGIN}/`)) {
      letOut.push(address)
      return route.abort('internetdisconnected')
    }
    const { status, headers, body } = await main.ask<{ status: number; headers: Record<string, string>; body: Uint8Array }>('protocol.handle', toApp(address), request.method())
    const isHtml = headers['content-type']?.startsWith('text/html') === true
    const text = bare && isHtml ? Buffer.from(body).toString('utf8').replace(/<script[^>]*><\/script>/g, '') : null
    return route.fulfill({ status, headers, body: text ?? Buffer.from(body) })
  }
  await context.route(address => /^https?:/.test(address.protocol), route => serve(route).catch(() => route.abort('failed').catch(() => undefined)))
  await context.exposeBinding(INVOKE, async ({ frame }, channel: string, text: string) => {
    const origin = new URL(frame.url()).origin
    const senderFrame = { origin: origin === STAND_IN_ORIGIN ? APP_ORIGIN : origin, parent: frame.parentFrame() === null ? null : {} }
    return main.ask('ipc.invoke', channel, decodeQuestion(text), senderFrame).then(value => encodeAnswer({ value }), (error: Error) => encodeAnswer({ error: error.message }))
  })
  context.on('page', opened => void (async () => {
    const action = await main.ask<string>('contents.window-open', windowId, opened.url())
    if (action === 'deny') windowsRefused.push(opened.url())
    await opened.close()
  })().catch(() => undefined))

  if (window) await Promise.race([isLoaded, main.ended.then(code => { throw new Error(`the app ended with ${code} before it had a window: ${main.output()}`) })])
  return {
    page, main, letOut, cancelled, navigationsRefused, windowsRefused, errorBoxes,
    answerDialog: (kind, answer) => void dialogs.set(kind, answer),
    async startAgain(again) {
      const second = startMain({
        words: again, env: { ...childEnv, STAND_IN_SECOND: '1' },
        answers: { 'second-instance': (data: unknown) => main.ask('app.emit', 'second-instance', [], ROOT, data), exiting: () => undefined },
      })
      return second.ended
    },
    async close() {
      await main.ask('app.quit').catch(() => undefined)
      await Promise.race([exited, main.ended])
      await main.ended
      await context.close()
    },
    async kill() {
      main.child.kill('SIGKILL')
      await main.ended
      await context.close()
    },
  }
}
