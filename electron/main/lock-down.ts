import { app, session, type Session } from 'electron'
import { isLocalAddress, PAGE_ADDRESS } from './page-address'

/** What the page may do beyond drawing: keep its database, and copy a script to the clipboard when the operator asks. */
const PERMITTED: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write']

/** Chromium's own services that would call out. Must run before the app is ready. */
export function silenceChromium(): void {
  app.enableSandbox()
  for (const off of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-quic', 'no-pings']) {
    app.commandLine.appendSwitch(off)
  }
  // No name can be resolved, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

function lockSession(own: Session): void {
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocalAddress(details.url) }))
  own.setPermissionRequestHandler((_contents, permission, decide) => decide(PERMITTED.includes(permission)))
  own.setPermissionCheckHandler((_contents, permission) => PERMITTED.includes(permission))
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
}

/** Refuses every way out of the page: navigation, new windows, embedded pages, permissions, network. */
export function lockDown(): void {
  lockSession(session.defaultSession)
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', event => {
      if (event.url.split('#')[0] !== PAGE_ADDRESS) event.preventDefault()
    })
    contents.on('will-frame-navigate', event => {
      if (event.url.split('#')[0] !== PAGE_ADDRESS) event.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}
