import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChatDocument } from '../../../shared/importing/chat-document'
import { cli } from '../../support/cli'
import { compareChat, compareHead, type Chat } from '../../support/compare-document'
import { asMultiset, pick, reasons, type Expected, type Fields } from '../../support/expected'

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())

async function parsed(...args: string[]): Promise<ChatDocument> {
  const { code, out, error } = await cli(['parse', ...args, '--json'])
  if (code !== 0) throw new Error(error)
  return JSON.parse(out) as ChatDocument
}

describe('parse --json gives exactly what the expected.json of every fixture says', () => {
  for (const format of folders(root)) {
    it.each(folders(path.join(root, format)))(`${format}/%s`, async variant => {
      const folder = path.join(root, format, variant)
      const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
      const files = expected.inputs.map(input => path.join(folder, input))
      if (expected.merged) {
        const { merged, counts } = await parsed(...files, '--merge')
        expect(counts).toEqual(expected.counts)
        const used = new Set(expected.merged.messages.flatMap(message => Object.keys(message)))
        const messages = merged!.messages.map(message => Object.fromEntries(Object.entries(message).filter(([key]) => used.has(key))))
        expect(asMultiset(messages)).toEqual(asMultiset(expected.merged.messages))
        expect(pick(merged!.members, expected.merged.members)).toEqual(expected.merged.members)
        expect(reasons(merged!.skipped as unknown as Fields[])).toEqual(reasons(expected.merged.skipped))
        return
      }
      const actual = await parsed(files[0]!)
      expect(actual.schema).toBe('chat-import-expected/1')
      compareHead(actual, expected)
      if (expected.chats) {
        expect(actual.chats?.length).toBe(expected.chats.length)
        expected.chats.forEach((chat, i) => compareChat(actual.chats![i] as unknown as Chat, chat))
      } else compareChat(actual as unknown as Chat, expected)
      expect(pick(actual.counts, expected.counts)).toEqual(expected.counts)
    })
  }
})
