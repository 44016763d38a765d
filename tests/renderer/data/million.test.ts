import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { exportText } from '../../bench/generate.mjs'
import { dropRegister, freshRegister, importFile, textSource } from './register-support'

/** `LONG_RUN=1` takes the million of the promise; the usual run a two-hundredth of it. */
const MESSAGES = process.env['LONG_RUN'] ? 1_000_000 : 5_000

/** Head and records of a generated group: 500 members, bursts. */
function generated(): { readonly head: string; readonly records: readonly string[] } {
  const parts = [...exportText('qq-txt', MESSAGES)].join('').split('\r\n\r\n')
  const at = parts.findIndex(part => /^\d{4}-/.test(part))
  return { head: parts.slice(0, at).join('\r\n\r\n'), records: parts.slice(at).filter(part => part !== '') }
}

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

async function stored(): Promise<readonly [number, number]> {
  const heads = await store.strict.blockHeads.toArray()
  const members = await store.strict.memberships.toArray()
  return [heads.reduce((sum, head) => sum + head.count, 0), members.reduce((sum, member) => sum + member.messages, 0)]
}

it(`${MESSAGES.toLocaleString('en-US')} generated messages, imported twice and in overlapping halves, are exactly as many`, async () => {
  const { head, records } = generated()
  expect(records).toHaveLength(MESSAGES)
  const part = (name: string, from: number, to: number) => textSource(name, [head, ...records.slice(from * MESSAGES, to * MESSAGES), ''].join('\r\n\r\n'))
  const files = [part('前半.txt', 0, 0.6), part('后半.txt', 0.4, 1), part('全部.txt', 0, 1)]
  const brought: number[] = []
  for (const file of [...files, files[2]!]) for (const batch of await importFile(store, file)) brought.push(batch.diff.newMessages)
  expect(brought).toEqual([MESSAGES * 0.6, MESSAGES * 0.4, 0, 0])
  expect(await stored()).toEqual([MESSAGES, MESSAGES])
}, 1_800_000)
