import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { HAND_OVER_PATH } from '../../shared/ipc/loopback'
import { writeDurably } from '../vault/durable-file'

/** Note of a running browser host, readable by this user only. */
export interface ServerCard {
  readonly pid: number
  readonly origin: string
  readonly token: string
  readonly launcher: string
}

const cardFile = (dataFolder: string): string => path.join(dataFolder, 'server.json')

export const writeServerCard = (dataFolder: string, card: ServerCard): Promise<string> => writeDurably(cardFile(dataFolder), JSON.stringify(card))
export const removeServerCard = (dataFolder: string): Promise<void> => rm(cardFile(dataFolder), { force: true })

/** Asks the browser host noted in `dataFolder` to open and to take `files`; `false` when none answers. */
export async function handOver(dataFolder: string, files: readonly string[]): Promise<boolean> {
  try {
    const card = JSON.parse(await readFile(cardFile(dataFolder), 'utf8')) as ServerCard
    const response = await fetch(`${card.origin}${HAND_OVER_PATH}`, {
      method: 'POST', headers: { 'X-Qunbu-Launcher': card.launcher }, body: JSON.stringify({ files }), signal: AbortSignal.timeout(3_000),
    })
    return response.status === 204
  } catch {
    return false
  }
}
