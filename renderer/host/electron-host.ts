import type { Ask, Bridge, ChannelName, Handlers, Reply } from '../../shared/ipc/contract'
import type { Host } from './host'
import { valueOf } from './host-failure'
import { incomingFile } from './incoming-file'
import { vaultMethods } from './vault-methods'

/** The host inside Electron: every method is one channel of the contract, over the preload script's bridge. */
export function electronHost(bridge: Bridge): Host {
  const handlers: Handlers = bridge
  const ask = async <Name extends ChannelName>(name: Name, question: Ask<Name>): Promise<Reply<Name>> => valueOf<Name>(await handlers[name](question))
  return {
    ...vaultMethods(ask),
    info: () => ask('info', {}),
    onIncomingFile(listener) {
      let removed = false
      const take = async (): Promise<void> => {
        if (removed) return
        for (const offer of await ask('takeIncoming', { waitMs: 0 })) listener(incomingFile(offer, piece => ask('readIncoming', piece)))
      }
      const stop = bridge.onIncomingWaiting(() => void take())
      void take()
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
