import type { Ask, ChannelName, Reply } from '../../shared/ipc/contract'
import { MAX_ACTS } from '../../shared/ipc/limits'
import type { Host } from './host'

/** Asks one channel of the Node side; rejects with a `HostFailure`. */
export type AskHost = <Name extends ChannelName>(name: Name, ask: Ask<Name>) => Promise<Reply<Name>>

export type VaultMethods = Pick<Host, 'appendJournal' | 'readJournal' | 'replaceInJournal' | 'exchangeCanary' | 'listSnapshots' | 'readSnapshot'>

/** The methods that are the same in both hosts: a question each, a long list of acts in pieces. A snapshot goes another way in each. */
export function vaultMethods(ask: AskHost): VaultMethods {
  return {
    async appendJournal(acts) {
      for (let from = 0; from < acts.length; from += MAX_ACTS) await ask('appendJournal', { acts: acts.slice(from, from + MAX_ACTS) })
    },
    async replaceInJournal(acts) {
      for (let from = 0; from < acts.length; from += MAX_ACTS) await ask('replaceInJournal', { acts: acts.slice(from, from + MAX_ACTS) })
    },
    readJournal: after => ask('readJournal', { after }),
    exchangeCanary: canary => ask('exchangeCanary', { canary }),
    listSnapshots: () => ask('listSnapshots', {}),
    readSnapshot: id => ask('readSnapshot', { id }),
  }
}
