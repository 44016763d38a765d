import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatFormat } from '../../../shared/formats/format'
import { discordCsv } from '../../../shared/formats/discord-csv'
import { discordJson } from '../../../shared/formats/discord-json'
import { line } from '../../../shared/formats/line'
import { qqExporterChunked } from '../../../shared/formats/qq-exporter-chunked'
import { qqExporterJson } from '../../../shared/formats/qq-exporter-json'
import { qqExporterTxt } from '../../../shared/formats/qq-exporter-txt'
import { slack } from '../../../shared/formats/slack'
import { telegram } from '../../../shared/formats/telegram'
import { whatsapp } from '../../../shared/formats/whatsapp'
import { whatsappZip } from '../../../shared/formats/whatsapp-zip'
import { ZipError } from '../../../shared/importing/zip'
import { collect, type Collected } from './collect'
import { fixtureRoot, openFixture } from './open-bytes'

const cases: readonly (readonly [string, ChatFormat])[] = [
  ['whatsapp/android-en-24h', whatsapp], ['whatsapp/android-zh-cn', whatsapp], ['whatsapp/ios-zh-cn', whatsapp], ['whatsapp/ios-en-us-zip', whatsappZip],
  ['telegram/supergroup', telegram], ['telegram/full-export', telegram],
  ['qq-chat-exporter/v5-json', qqExporterJson], ['qq-chat-exporter/v4-json', qqExporterJson], ['qq-chat-exporter/v5-chunked', qqExporterChunked], ['qq-chat-exporter/v5-txt', qqExporterTxt],
  ['discord/dce-json', discordJson], ['discord/dce-csv', discordCsv],
  ['line/zh-tw', line], ['line/ja', line], ['line/en-private', line], ['line/desktop-zh-tw', line],
  ['slack/export-zip', slack],
]
const inputOf = (kase: string): string => (JSON.parse(readFileSync(path.join(fixtureRoot, kase, 'expected.json'), 'utf8')) as { inputs: string[] }).inputs[0]!
const sizeOf = (kase: string): number => readFileSync(path.join(fixtureRoot, kase, inputOf(kase))).length

/** What a damaged file gives; a refused container gives nothing. */
async function readDamaged(kase: string, format: ChatFormat, mutate: (bytes: Uint8Array) => Uint8Array): Promise<Collected | null> {
  try {
    return await collect(format, openFixture(kase, inputOf(kase), mutate))
  } catch (error) {
    if (error instanceof ZipError) return null
    throw error
  }
}

const sums = ({ chats }: Collected): number => chats.reduce((sum, chat) => sum + chat.messages.length, 0)

describe.each(cases)('a damaged file of %s', (kase, format) => {
  const size = sizeOf(kase)

  it('cut at every seventh byte never throws and never gives more than the whole file', async () => {
    const whole = sums((await readDamaged(kase, format, bytes => bytes))!)
    for (let end = 0; end < size; end += 7) {
      const cut = await readDamaged(kase, format, bytes => bytes.subarray(0, end))
      if (cut) expect(sums(cut)).toBeLessThanOrEqual(whole)
    }
  }, 120_000)

  it('spliced with itself, with flipped bytes or with NUL inside never throws', async () => {
    const place = fc.integer({ min: 0, max: size - 1 })
    await fc.assert(fc.asyncProperty(place, place, fc.constantFrom('splice', 'flip', 'nul', 'cut-out'), async (a, b, how) => {
      await readDamaged(kase, format, bytes => {
        const copy = Uint8Array.from(bytes)
        if (how === 'flip') copy[a] = (copy[a]! ^ (1 << (b % 8))) & 0xff
        else if (how === 'nul') copy.fill(0, a, a + (b % 5))
        else if (how === 'splice') return Uint8Array.from([...bytes.subarray(0, a), ...bytes.subarray(b)])
        else return Uint8Array.from([...bytes.subarray(0, Math.min(a, b)), ...bytes.subarray(Math.max(a, b))])
        return copy
      })
    }), { numRuns: 60 })
  }, 120_000)
})

describe('messages of a cut file', () => {
  const textCases = cases.filter(([, format]) => format.reads === 'text')

  it.each(textCases)('of %s are a beginning of the whole file\'s, the last one apart', async (kase, format) => {
    const texts = (found: Collected): string[] => found.chats.flatMap(chat => chat.messages.map(message => `${message.time} ${message.senderName} ${message.text}`))
    const whole = texts((await readDamaged(kase, format, bytes => bytes))!)
    // Date order and the like are settled by the whole file, so cuts near the start may read times otherwise.
    for (let end = Math.floor(sizeOf(kase) * 0.8); end < sizeOf(kase); end += 61) {
      const cut = texts((await readDamaged(kase, format, bytes => bytes.subarray(0, end)))!)
      expect(cut.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, cut.length - 1)))
    }
  }, 120_000)
})
