import { CHANNELS, wireName } from '../../../shared/ipc/contract'
import { expect, test } from './desktop'

const PAGE = { origin: 'app://qunbu', parent: null }

test('the window is sandboxed, isolated and has no Node in it', async ({ bare }) => {
  const { main } = bare
  const [options] = (await main.calls('new BrowserWindow'))[0] as [{ webPreferences: Record<string, unknown> }]
  const { preload, ...preferences } = options.webPreferences
  expect(preload).toMatch(/out[/\\]preload[/\\]index\.cjs$/)
  expect(preferences).toEqual({
    contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false,
    navigateOnDragDrop: false, spellcheck: false, devTools: true,
  })
  expect(await main.calls('app.enableSandbox')).toHaveLength(1)
})

test('developer tools are off in the packaged app', async ({ desktop }) => {
  const { main } = await desktop.start({ bare: true, env: { STAND_IN_PACKAGED: '1' } })
  const [options] = (await main.calls('new BrowserWindow'))[0] as [{ webPreferences: { devTools: boolean } }]
  expect(options.webPreferences.devTools).toBe(false)
})

test('the page scheme is registered as standard and secure before the app is ready', async ({ bare }) => {
  const { main } = bare
  const records = await main.records()
  const registered = records.findIndex(one => one.what === 'protocol.registerSchemesAsPrivileged')
  expect(records[registered]!.args).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]])
  expect(registered).toBeLessThan(records.findIndex(one => one.what === 'protocol.handle'))
})

test('Chromium is told to call nobody and to resolve no name', async ({ bare }) => {
  const { main } = bare
  const switches = Object.fromEntries(await main.calls('app.commandLine.appendSwitch') as [string, string | undefined][])
  expect(Object.keys(switches)).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'disable-quic', 'no-pings']))
  expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
})

test('every file of the page comes with the strict policy', async ({ bare }) => {
  const { page } = bare
  const response = await page.reload()
  const headers = response!.headers()
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; worker-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('the policy holds in the page: no script or markup out of text, no foreign worker, no embedded page', async ({ bare }) => {
  const { page } = bare
  await page.reload()
  const refused = await page.evaluate(async () => {
    const names: string[] = []
    const attempt = (name: string, act: () => unknown) => { try { act() } catch { names.push(name) } }
    const violated = new Set<string>()
    document.addEventListener('securitypolicyviolation', event => violated.add(event.effectiveDirective))
    attempt('text as script', () => window.setTimeout('window.hacked = 1', 0))
    attempt('markup', () => { document.body.innerHTML = '<img src=x onerror=window.hacked=1>' })
    attempt('worker', () => new Worker('data:text/javascript,0'))
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    const script = document.createElement('script')
    attempt('script', () => { script.textContent = 'window.hacked = 1' })
    document.body.append(script)
    await new Promise(resolve => setTimeout(resolve, 300))
    return { names, violated: [...violated].sort(), hacked: 'hacked' in window }
  })
  expect(refused.names).toEqual(['text as script', 'markup', 'worker', 'script'])
  expect(refused.violated).toEqual(expect.arrayContaining(['frame-src', 'require-trusted-types-for']))
  expect(refused.hacked).toBe(false)
})

test('a path that leaves the page folder does not exist', async ({ bare }) => {
  const { main } = bare
  const status = async (address: string, method = 'GET') => (await main.ask<{ status: number }>('protocol.handle', address, method)).status
  expect(await status('app://qunbu/index.html')).toBe(200)
  const outside = [
    'app://qunbu/../main/index.js', 'app://qunbu/..%2fmain%2findex.js', 'app://qunbu/%2e%2e/main/index.js', 'app://qunbu/..\\main\\index.js', 'app://qunbu//etc/passwd',
    'app://qunbu/index.html%00.js', 'app://qunbu/assets/', 'app://qunbu/package.json', 'app://elsewhere/index.html', 'app://qunbu/__proto__', 'app://qunbu/INDEX.HTML',
  ]
  for (const address of outside) expect(await status(address), address).toBe(404)
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect(await status('app://qunbu/index.html', method), method).toBe(405)
})

test('every request that is not the page itself is cancelled', async ({ bare }) => {
  const { page, main, letOut, cancelled } = bare
  for (const address of ['https://example.com/', 'http://127.0.0.1/', 'ws://example.com/', 'wss://example.com/', 'file:///etc/passwd', 'ftp://example.com/', 'app://elsewhere/', 'app://qunbu.example.com/', 'chrome://version/']) {
    expect(await main.ask('session.request', address), address).toBe(true)
  }
  for (const address of ['app://qunbu/index.html', 'blob:app://qunbu/1', 'data:text/plain,1']) expect(await main.ask('session.request', address), address).toBe(false)
  // Past the content security policy, which refuses these first: an image the policy allows no origin for.
  await page.evaluate(() => { new Image().src = 'https://example.com/pixel.png' })
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined))
  expect(letOut).toEqual([])
  expect(cancelled.every(address => !address.startsWith('https://qunbu.app.test'))).toBe(true)
})

test('navigation, redirects, embedded pages and new windows are refused', async ({ bare }) => {
  const { page, main, navigationsRefused, windowsRefused } = bare
  await page.evaluate(() => { window.location.href = 'https://example.com/away' })
  await expect.poll(() => navigationsRefused).toEqual(['https://example.com/away'])
  await page.evaluate(() => { window.open('https://example.com/popup') })
  await expect.poll(() => windowsRefused.length).toBe(1)
  expect(page.url()).toBe('https://qunbu.app.test/index.html')
  expect(await main.ask('contents.navigate', 1, 'app://qunbu/assets/other.html')).toBe(true)
  expect(await main.ask('contents.navigate', 1, 'file:///etc/passwd')).toBe(true)
  expect(await main.ask('contents.navigate', 1, 'app://qunbu/index.html#/people')).toBe(false)
  expect(await main.ask('contents.frame-navigate', 1, 'https://example.com/')).toBe(true)
  expect(await main.ask('contents.redirect', 1, 'app://qunbu/index.html')).toBe(true)
  expect(await main.ask('contents.attach-webview', 1)).toBe(true)
  expect(await main.ask('contents.window-open', 1, 'app://qunbu/index.html')).toBe('deny')
  expect(await main.calls('shell.openExternal')).toEqual([])
})

test('permissions are denied, but for keeping the database and copying a script', async ({ bare }) => {
  const { main } = bare
  const denied = ['media', 'geolocation', 'notifications', 'midi', 'pointerLock', 'fullscreen', 'openExternal', 'clipboard-read', 'display-capture', 'hid', 'serial', 'usb', 'fileSystem', 'idle-detection', 'local-network-access', 'unknown']
  for (const name of denied) {
    expect(await main.ask('session.permission', name), `request ${name}`).toBe(false)
    expect(await main.ask('session.check', name), `check ${name}`).toBe(false)
  }
  for (const name of ['persistent-storage', 'clipboard-sanitized-write']) expect(await main.ask('session.permission', name), name).toBe(true)
  expect(await main.ask('session.device', { deviceType: 'usb' })).toBe(false)
  expect(await main.calls('session.setSpellCheckerEnabled')).toEqual([[false]])
})

test('a question is answered only for the top frame of the page', async ({ bare }) => {
  const { main } = bare
  const ask = (frame: object | null) => main.ask<{ ok: boolean }>('ipc.invoke', wireName('info'), {}, frame)
  expect((await ask(PAGE)).ok).toBe(true)
  for (const frame of [null, { origin: 'https://example.com', parent: null }, { origin: 'null', parent: null }, { origin: 'app://qunbu.example.com', parent: null }, { ...PAGE, parent: {} }]) {
    await expect(ask(frame)).rejects.toThrow('refused')
  }
})

test('a question of the wrong form is refused on every channel, and nothing is written', async ({ bare }) => {
  const { main } = bare
  expect(CHANNELS.length).toBeLessThanOrEqual(25)
  const wrong: unknown[] = [null, undefined, 1, 'text', [], { extra: 1 }, { acts: [{}] }, { id: '../../etc/passwd', offset: -1, length: 1 }, { id: 'a', offset: 0, length: 2 ** 21 }, { waitMs: 10 ** 9 }, { __proto__: { after: 1 }, after: '1' }]
  for (const name of CHANNELS) for (const ask of wrong) await expect(main.ask('ipc.invoke', wireName(name), ask, PAGE), `${name} ${JSON.stringify(ask)}`).rejects.toThrow()
  expect(await main.ask('ipc.invoke', wireName('readJournal'), { after: 0 }, PAGE)).toEqual({ ok: true, value: [] })
  expect(await main.ask('ipc.invoke', wireName('listSnapshots'), {}, PAGE)).toEqual({ ok: true, value: [] })
})

test('the page sees the named functions of the bridge and nothing of Electron or Node', async ({ bare }) => {
  const { page } = bare
  const seen = await page.evaluate(() => {
    const scope = window as unknown as Record<string, object | undefined>
    return { names: Object.keys(scope['qunbu']!).sort(), frozen: Object.isFrozen(scope['qunbu']), leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(name => name in scope) }
  })
  expect(seen).toEqual({ names: [...CHANNELS, 'onIncomingWaiting'].sort(), frozen: true, leaks: [] })
})
