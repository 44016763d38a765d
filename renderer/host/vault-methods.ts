import type { Ask, ChannelName, Reply } from '../../shared/ipc/contract'
import { MAX_ACTS, MAX_SNAPSHOT_PIECE_BYTES } from '../../shared/ipc/limits'
import type { Host } from './host'

/** Asks one channel of the Node side; rejects with a `HostFailure`. */
export type AskHost = <Name extends ChannelName>(name: Name, ask: Ask<Name>) => Promise<Reply<Name>>

/** Sends the bytes of a piece of a snapshot in the way that costs the page's own thread least. */
export type SendPiece = (piece: Omit<Ask<'stageSnapshot'>, 'bytes'>, bytes: Blob) => Promise<null>

export type VaultMethods = Pick<Host, 'appendJournal' | 'readJournal' | 'replaceInJournal' | 'exchangeCanary' | 'saveSnapshot' | 'listSnapshots' | 'readSnapshot'>

/** The methods that are the same in both hosts: a question each; a long list of acts, and a snapshot, in pieces. */
export function vaultMethods(ask: AskHost, sendPiece: SendPiece): VaultMethods {
  return {
    async appendJournal(acts) {
      for (let from = 0; from < acts.length; from += MAX_ACTS) await ask('appendJournal', { acts: acts.slice(from, from + MAX_ACTS) })
    },
    async replaceInJournal(acts) {
      for (let from = 0; from < acts.length; from += MAX_ACTS) await ask('replaceInJournal', { acts: acts.slice(from, from + MAX_ACTS) })
    },
    readJournal: after => ask('readJournal', { after }),
    exchangeCanary: canary => ask('exchangeCanary', { canary }),
    async saveSnapshot({ file, reason, canary }) {
      const [upload, { size }] = [crypto.randomUUID().replaceAll('-', ''), file]
      for (let offset = 0; offset < size; offset += MAX_SNAPSHOT_PIECE_BYTES) {
        await sendPiece({ upload, size, offset }, file.slice(offset, offset + MAX_SNAPSHOT_PIECE_BYTES))
      }
      return ask('saveSnapshot', { upload, size, reason, canary })
    },
    listSnapshots: () => ask('listSnapshots', {}),
    readSnapshot: (id, damaged) => ask('readSnapshot', { id, ...(damaged && { damaged }) }),
  }
}
