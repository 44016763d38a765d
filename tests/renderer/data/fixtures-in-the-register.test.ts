import 'fake-indexeddb/auto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeSource } from '../../../electron/cli/node-source'
import { listGroups } from '../../../renderer/data/groups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { membersOf } from '../../../renderer/data/members'
import { readMessages } from '../../../renderer/data/messages'
import { kindOf } from '../../../shared/model/message'
import { CHINA } from '../../../shared/model/zone'
import type { Expected, Fields } from '../../support/expected'
import { dropRegister, freshRegister, importFile } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())

const wall = (ts: unknown): string => (typeof ts === 'number' ? new Date(CHINA.toWall(ts)).toISOString().slice(0, 19) : String(ts))
const lineOf = ({ ts, kind, text, id }: Fields): string => JSON.stringify([wall(ts), kind, text, id ?? null])

/** Every message of the register as the fixtures write it. */
async function stored(): Promise<readonly string[]> {
  const lines: string[] = []
  for (const group of await listGroups()) {
    for (const { sentAt, kind, text, extras } of await readMessages(group.id, { limit: 10_000 })) {
      lines.push(lineOf({ ts: sentAt, kind: kindOf(kind), text, id: extras?.id }))
    }
  }
  return lines.sort()
}

describe('every fixture stands in the register as its expected.json says, and again adds nothing', () => {
  for (const format of folders(root).filter(name => name !== 'roster')) {
    it.each(folders(path.join(root, format)))(`${format}/%s`, async variant => {
      const folder = path.join(root, format, variant)
      const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
      const sources = await Promise.all(expected.inputs.map(async input => (await nodeSource(path.join(folder, input)))!))
      for (const source of sources) await importFile(store, source)
      const messages = expected.merged?.messages ?? (expected.chats ?? [expected]).flatMap(chat => chat.messages ?? [])
      expect(await stored()).toEqual(messages.map(lineOf).sort())
      const again = await Promise.all(sources.map(source => importFile(store, source)))
      expect(again.flat().map(batch => batch.diff.newMessages)).toEqual(again.flat().map(() => 0))
      expect(await stored()).toHaveLength(messages.length)
    })
  }

  it.each(folders(path.join(root, 'roster')))('roster/%s', async variant => {
    const folder = path.join(root, 'roster', variant)
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
    await importFile(store, (await nodeSource(path.join(folder, expected.inputs[0]!)))!)
    const [group] = await listGroups()
    const names = (await membersOf(group!.id)).map(member => member.name)
    expect(names.sort()).toEqual(expected.members!.map(member => member['name'] as string).sort())
  })
})
