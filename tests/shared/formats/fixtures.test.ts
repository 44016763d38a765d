import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeSource, nodeTools } from '../../../electron/cli/node-source'
import { chatDocument, readContents, type ChatDocument } from '../../../shared/importing/chat-document'
import { inspect } from '../../../shared/importing/inspect'
import { mergedDocument, type MergeInput } from '../../../shared/importing/merged-document'
import { CHINA } from '../../../shared/model/zone'
import { asMultiset, pick, reasons, type Expected, type Fields } from '../../support/expected'
import { compareChat, compareHead, type Chat } from '../../support/compare-document'

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())
const options = { zone: CHINA, currentYear: 2025 }

async function settled(folder: string, name: string): Promise<MergeInput> {
  const source = (await nodeSource(path.join(root, folder, name)))!
  const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
  if (!inspection.ok) throw new Error(`${name}: ${inspection.failure.code}`)
  return { name, source, inspection: inspection.value }
}

async function documentOf(folder: string, name: string): Promise<ChatDocument> {
  const { source, inspection } = await settled(folder, name)
  const contents = await readContents(source, inspection, nodeTools, options)
  if (!contents.ok) throw new Error(`${name}: ${contents.failure.code}`)
  return chatDocument(name, inspection, contents.value)
}

describe('every fixture gives exactly what its expected.json says', () => {
  for (const format of folders(root)) {
    for (const variant of folders(path.join(root, format))) {
      const folder = `${format}/${variant}`
      const expected = JSON.parse(readFileSync(path.join(root, folder, 'expected.json'), 'utf8')) as Expected
      if (expected.merged) {
        it(`${folder}, read one by one`, async () => {
          for (const input of expected.inputs) {
            const part = expected.chats!.find(chat => chat.input === input)!
            compareChat(await documentOf(folder, input) as unknown as Chat, part)
          }
        })
        it(`${folder}, merged`, async () => {
          const inputs = []
          for (const input of expected.inputs) inputs.push(await settled(folder, input))
          const result = await mergedDocument(inputs, nodeTools, options)
          if (!result.ok) throw new Error(result.failure.code)
          const merged = result.value.merged!
          expect(result.value.counts).toEqual(expected.counts)
          expect(asMultiset(onlyFields(merged.messages as unknown as Fields[], expected.merged!.messages))).toEqual(asMultiset(expected.merged!.messages))
          expect(pick(merged.members, expected.merged!.members)).toEqual(expected.merged!.members)
          expect(reasons(merged.skipped as unknown as Fields[])).toEqual(reasons(expected.merged!.skipped))
        })
        continue
      }
      it(folder, async () => {
        const actual = await documentOf(folder, expected.inputs[0]!)
        compareHead(actual, expected)
        if (expected.chats) {
          expect(actual.chats?.length).toBe(expected.chats.length)
          expected.chats.forEach((chat, i) => compareChat(actual.chats![i] as unknown as Chat, chat))
          expect(reasons(actual.skipped as unknown as Fields[])).toEqual(reasons(expected.skipped))
        } else compareChat(actual as unknown as Chat, expected)
        expect(actual.counts).toEqual(pick(expected.counts, actual.counts))
        expect(pick(actual.counts, expected.counts)).toEqual(expected.counts)
      })
    }
  }
})

/** Messages cut down to the fields that the expected messages use at all, for comparing as multisets. */
function onlyFields(messages: readonly Fields[], expected: readonly Fields[]): readonly Fields[] {
  const used = new Set(expected.flatMap(message => Object.keys(message)))
  return messages.map(message => Object.fromEntries(Object.entries(message).filter(([key]) => used.has(key))))
}
