import type { Ask, ChannelName, Reply } from '../../shared/ipc/contract'
import { isBytesReply, type WireAnswer } from '../../shared/ipc/loopback'
import { browserReminder, type ReminderPage } from './browser-reminder'
import type { Host } from './host'
import { HostFailure } from './host-failure'
import { incomingFile } from './incoming-file'
import { vaultMethods } from './vault-methods'

/** How long one question for new files stays open, and the pause after one that failed. */
const WAIT_MS = 20_000
const PAUSE_MS = 2_000

/** In the title of the tab. */
const NAME = '群簿'

/** The fetch of the page and the token; nothing else of the browser is used. */
export interface Loopback {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  readonly token: string
  readonly language: string
  readonly pause: (ms: number) => Promise<void>
  readonly reminder?: ReminderPage
}

/** The host in a system browser: every channel is one endpoint of the launcher on the loopback address. */
export function browserHost({ fetch, token, language, pause, reminder }: Loopback): Host {
  const send = async <Name extends ChannelName>(name: Name, headers: Record<string, string>, body: BodyInit): Promise<Reply<Name>> => {
    const response = await fetch(`/api/${name}`, { method: 'POST', headers: { ...headers, 'X-Qunbu-Token': token }, body })
      .catch(() => { throw new HostFailure({ code: 'store.failed', why: 'no-launcher' }) })
    if (!response.ok) throw new HostFailure({ code: 'store.failed', why: `http-${response.status}` })
    if (isBytesReply(response.headers.get('Content-Type'))) return new Uint8Array(await response.arrayBuffer()) as Reply<Name>
    const answer = (await response.json()) as WireAnswer
    if (!answer.ok) throw new HostFailure(answer.failure)
    return answer.value as Reply<Name>
  }
  const ask = <Name extends ChannelName>(name: Name, question: Ask<Name>): Promise<Reply<Name>> => send(name, { 'Content-Type': 'application/json' }, JSON.stringify(question))

  /** Number of the last file that was told to a listener. */
  let after = 0
  return {
    // As a file, not as bytes: a browser hands bytes over in the page's own thread, some fifty milliseconds a megabyte.
    ...vaultMethods(ask, (piece, bytes) => send('stageSnapshot', { 'Content-Type': 'application/octet-stream', 'X-Qunbu-Ask': encodeURIComponent(JSON.stringify(piece)) }, bytes)),
    ...(reminder && { remind: browserReminder(reminder, NAME), ...(reminder.notices && { notices: reminder.notices }) }),
    info: async () => ({ ...(await ask('info', {})), systemLanguage: language }),
    onIncomingFile(listener) {
      let removed = false
      const poll = async (): Promise<void> => {
        while (!removed) {
          const offers = await ask('listIncoming', { after, waitMs: WAIT_MS }).catch(() => null)
          if (offers === null) await pause(PAUSE_MS)
          if (removed || offers === null) continue
          after = Math.max(after, ...offers.map(offer => offer.number))
          for (const offer of offers) listener(incomingFile(offer, piece => ask('readIncoming', piece), () => ask('closeIncoming', { id: offer.id })))
        }
      }
      void poll()
      return () => { removed = true }
    },
  }
}
