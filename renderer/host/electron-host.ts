import type { Ask, Bridge, ChannelName, Handlers, Reply } from '../../shared/ipc/contract'
import type { Host } from './host'
import { valueOf } from './host-failure'
import { incomingFile } from './incoming-file'
import { vaultMethods } from './vault-methods'

/** The host inside Electron: every method is one channel of the contract, over the preload script's bridge. */
export function electronHost(bridge: Bridge): Host {
  const handlers: Handlers = bridge
  const ask = async <Name extends ChannelName>(name: Name, question: Ask<Name>): Promise<Reply<Name>> => valueOf<Name>(await handlers[name](question))
  /** Number of the last file that was told to a listener. */
  let after = 0
  return {
    ...vaultMethods(ask, async (piece, bytes) => ask('stageSnapshot', { ...piece, bytes: new Uint8Array(await bytes.arrayBuffer()) })),
    info: () => ask('info', {}),
    onIncomingFile(listener) {
      let removed = false
      let listing: Promise<void> = Promise.resolve()
      const list = async (): Promise<void> => {
        const offers = await ask('listIncoming', { after, waitMs: 0 })
        if (removed) return
        after = Math.max(after, ...offers.map(offer => offer.number))
        for (const offer of offers) listener(incomingFile(offer, piece => ask('readIncoming', piece), () => ask('closeIncoming', { id: offer.id })))
      }
      // After a failure the next push, or the next listener, lists again.
      const listInTurn = (): void => { listing = listing.then(list).catch(() => undefined) }
      const stop = bridge.onIncomingWaiting(listInTurn)
      listInTurn()
      return () => {
        removed = true
        stop()
      }
    },
    async remind(reminder) {
      await ask('remind', { reminder })
    },
    printPdf: title => ask('printPdf', { title }),
  }
}
