import type { Bridge } from '../../shared/ipc/contract'
import { SESSION_PATH } from '../../shared/ipc/loopback'
import { browserHost } from './browser-host'
import { reminderPage } from './browser-reminder'
import { electronHost } from './electron-host'
import type { Host } from './host'
import { HostFailure } from './host-failure'
import { takeToken } from './session-token'
import { allowOwnWorkers } from './trusted-types'

declare global {
  interface Window {
    /** Put there by Electron's preload script. */
    readonly qunbu?: Bridge
    readonly trustedTypes?: Parameters<typeof allowOwnWorkers>[0]['trustedTypes']
  }
}

// The launcher answers on the page's own origin; every other address is refused by the content security policy.
const loopbackFetch: typeof window.fetch = (address, init) => window.fetch(address, init)

async function redeem(ticket: string): Promise<string | null> {
  const response = await loopbackFetch(SESSION_PATH, { method: 'POST', body: ticket })
  return response.ok ? await response.text() : null
}

/**
 * The host this page runs in; also lets the page make its workers, so call it before the first one. Rejects with a
 * `HostFailure` of `store.failed`, `why: 'no-token'`, when the page was not opened through the launcher's address.
 */
export async function pickHost(): Promise<Host> {
  allowOwnWorkers({ trustedTypes: window.trustedTypes, origin: window.location.origin, href: window.location.href })
  if (window.qunbu) return electronHost(window.qunbu)
  const token = await takeToken({
    fragment: window.location.hash,
    clearFragment: () => window.history.replaceState(null, '', window.location.pathname),
    storage: window.sessionStorage,
    redeem,
  })
  if (token === null) throw new HostFailure({ code: 'store.failed', why: 'no-token' })
  return browserHost({
    fetch: loopbackFetch,
    token,
    language: window.navigator.language,
    reminder: reminderPage(),
    pause: ms => new Promise(resolve => { window.setTimeout(resolve, ms) }),
  })
}
