import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatById } from '../../../shared/formats/registry'
import type { MessageRecord } from '../../../shared/model/record'
import { ZipError } from '../../../shared/importing/zip'
import { collect, type Collected } from './collect'
import { fixtureRoot, openFixture } from './open-bytes'

const cases = [
  ['wechat-csv/wechatmsg-v1', 'wechatmsg-csv'], ['wechat-csv/wechatmsg-v1-all', 'wechatmsg-account-csv'], ['wechat-csv/memotrace-v2', 'memotrace-csv'], ['wechat-csv/pywxdump', 'pywxdump-csv'], ['wechat-csv/weclone', 'weclone-csv'],
  ['wechat-json-txt/weflow-json', 'weflow-json'], ['wechat-json-txt/weflow-arkme-json', 'weflow-arkme-json'], ['wechat-json-txt/echotrace-json', 'echotrace-json'], ['wechat-json-txt/chatlog-json', 'chatlog-json'], ['wechat-json-txt/decrypt-json', 'wechat-decrypt-json'],
  ['wechat-json-txt/weflow-txt', 'weflow-txt'], ['wechat-json-txt/chatlog-txt', 'chatlog-txt'], ['wechat-json-txt/wechatmsg-txt', 'wechatmsg-txt'], ['wechat-json-txt/bracket-txt', 'wechat-bracket-txt'], ['wechat-json-txt/chatlog-csv', 'chatlog-csv'], ['wechat-json-txt/weflow-xlsx', 'weflow-xlsx'],
  ['wechat-email/android-txt', 'wechat-mail'], ['wechat-email/ios-eml', 'wechat-mail'], ['wechat-email/ios-plain-private', 'wechat-mail'], ['wechat-email/multiselect-copy', 'wechat-copy'],
  ['wechatexporter/html', 'wechatexporter-html'], ['wechatexporter/txt', 'wechatexporter-txt'], ['chatlab/json', 'chatlab-json'], ['chatlab/jsonl', 'chatlab-jsonl'],
  ['wecom/archive-jsonl', 'wecom-archive'], ['wecom/vendor-csv', 'message-table'], ['wecom/vendor-xlsx', 'message-table'],
  ['roster/weflow-csv', 'roster'], ['roster/generic-gb18030-csv', 'roster'], ['roster/qq-web-xlsx', 'roster'],
] as const
const inputOf = (kase: string): string => (JSON.parse(readFileSync(path.join(fixtureRoot, kase, 'expected.json'), 'utf8')) as { inputs: string[] }).inputs[0]!

async function readDamaged(kase: string, id: string, mutate: (bytes: Uint8Array) => Uint8Array): Promise<Collected | null> {
  try {
    return await collect(formatById(id)!, openFixture(kase, inputOf(kase), mutate))
  } catch (error) {
    if (error instanceof ZipError) return null
    throw error
  }
}

const messagesOf = ({ chats }: Collected): readonly MessageRecord[] => chats.flatMap(chat => chat.messages)

describe.each(cases)('a damaged file of %s', (kase, id) => {
  const { length } = readFileSync(path.join(fixtureRoot, kase, inputOf(kase)))
  // Between two cuts of a container nothing but its directory is lost, so fewer of them say as much.
  const step = inputOf(kase).endsWith('.xlsx') ? 97 : 7

  it(`cut at every byte number ${step} never throws and never gives more messages than the whole file`, async () => {
    const whole = messagesOf((await readDamaged(kase, id, bytes => bytes))!).length
    for (let end = 0; end < length; end += step) {
      const cut = await readDamaged(kase, id, bytes => bytes.subarray(0, end))
      // Without its last dashes or brackets a quote or forward reads as the lines it is made of.
      if (cut) expect(messagesOf(cut).length).toBeLessThanOrEqual(whole + 2)
    }
  }, 120_000)

  it('spliced, with flipped bytes, with NUL inside or a stretch cut out never throws, and gives sound records', async () => {
    const place = fc.integer({ min: 0, max: length - 1 })
    await fc.assert(fc.asyncProperty(place, place, fc.constantFrom('splice', 'flip', 'nul', 'cut-out'), async (a, b, how) => {
      const found = await readDamaged(kase, id, bytes => {
        const copy = Uint8Array.from(bytes)
        if (how === 'flip') copy[a] = (copy[a]! ^ (1 << (b % 8))) & 0xff
        else if (how === 'nul') copy.fill(0, a, a + (b % 5))
        else if (how === 'splice') return Uint8Array.from([...bytes.subarray(0, a), ...bytes.subarray(b)])
        else return Uint8Array.from([...bytes.subarray(0, Math.min(a, b)), ...bytes.subarray(Math.max(a, b))])
        return copy
      })
      for (const { time, senderName, kind, text } of found ? messagesOf(found) : []) {
        expect(time === null || Number.isFinite(time)).toBe(true)
        expect(senderName === null || senderName === senderName.trim()).toBe(true)
        expect(kind === 'text' && text === '').toBe(false)
      }
    }), { numRuns: 40 })
  }, 120_000)
})

describe('files in small pieces', () => {
  it.each(cases.filter(([kase]) => !inputOf(kase).endsWith('.xlsx')))('%s reads the same whether its text comes whole or in shreds', async (kase, id) => {
    const open = () => openFixture(kase, inputOf(kase))
    const whole = await collect(formatById(id)!, open())
    for (const size of [1, 3, 64]) {
      const file = open()
      async function* shreds() {
        for await (const piece of file.text()) for (let i = 0; i < piece.length; i += size) yield piece.slice(i, i + size)
      }
      expect(await collect(formatById(id)!, { ...file, text: shreds })).toEqual(whole)
    }
  })
})
