import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { cli } from '../../support/cli'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const qq = path.join(fixtures, 'qq-txt/utf8-bom/青禾读书会.txt')
const work = mkdtempSync(path.join(tmpdir(), 'qunbu-cli-'))
afterAll(() => rmSync(work, { recursive: true }))

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(work, name)
  writeFileSync(file, content)
  return file
}

describe('wrong usage', () => {
  it.each([[[]], [['paint']], [['parse']], [['parse', qq, '--colour']], [['parse', qq, '--format', 'nope']], [['stats', qq, '--on', '2026-02-30']], [['match']], [['plan', '--on', '2026-01-01']]])('of %j ends with code 2 and the form', async args => {
    const { code, error, out } = await cli(args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain('node out/cli/index.js')
  })
})

describe('a bad file', () => {
  it.each([
    ['missing', () => path.join(work, 'none.txt'), 'cannot be read'],
    ['empty', () => written('empty.txt', ''), 'empty'],
    ['blank', () => written('blank.txt', '\ufeff\r\n\r\n'), 'empty'],
    ['unknown', () => written('notes.txt', 'shopping: milk, eggs'), 'none of the known'],
    ['random zip', () => written('a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, (_, i) => (i * 37) % 251)])), 'damaged'],
    ['head without messages', () => written('head.txt', '消息记录（此消息记录为文本格式，不支持重新导入）\r\n'), 'no message'],
  ])('that is %s ends with code 1 and one line that names it', async (_what, make, says) => {
    const file = make()
    const { code, error, out } = await cli(['parse', file, '--json'])
    expect([code, out]).toEqual([1, ''])
    expect(error).toContain(file)
    expect(error).toContain(says)
    expect(error.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('parse', () => {
  it('prints one document a line', async () => {
    const { out } = await cli(['parse', qq, qq, '--json'])
    const documents = out.trimEnd().split('\n').map(line => JSON.parse(line) as { counts: unknown; format: string })
    expect(documents.map(document => [document.format, document.counts])).toEqual(Array(2).fill(['qq-txt', { records: 17, messages: 16, skipped: 1 }]))
  })

  it('goes on with the other files when one is bad', async () => {
    const bad = written('bad.txt', 'milk')
    const { code, out, error } = await cli(['parse', qq, bad, qq, '--json'])
    expect([code, out.trimEnd().split('\n').length, error.trimEnd().split('\n').length]).toEqual([1, 2, 1])
  })

  it('prints one document with the merged state', async () => {
    const files = ['1-五月一日导出.txt', '2-五月二日导出.txt'].map(name => path.join(fixtures, 'qq-txt/overlap', name))
    const { out } = await cli(['parse', ...files, '--json', '--merge'])
    const document = JSON.parse(out) as { merged: { messages: unknown[]; skipped: unknown[] }; chats: { input: string }[] }
    expect([document.merged.messages.length, document.merged.skipped.length, document.chats.map(chat => chat.input)]).toEqual([9, 4, ['1-五月一日导出.txt', '2-五月二日导出.txt']])
  })

  it('takes the folder name of the fixtures as a format', async () => {
    expect((await cli(['parse', qq, '--format', 'qq-txt', '--json'])).code).toBe(0)
  })

  it('reads every export in a folder or in a zip of exports', async () => {
    const zip = written('several.zip', zipSync({ 'a.txt': new Uint8Array(readFileSync(qq)), 'b.txt': new Uint8Array(readFileSync(qq)), 'note.txt': strToU8('milk') }))
    for (const place of [zip, path.join(fixtures, 'qq-txt/overlap')]) expect((await cli(['parse', place, '--json'])).out.trimEnd().split('\n')).toHaveLength(2)
  })

  it('prints a summary for people', async () => {
    expect((await cli(['parse', qq])).out).toContain('青禾读书会（周三晚8点） (group): 16 messages, 7 members, 2024-03-06T09:05:01 … 2024-03-06T10:06:00')
  })
})

describe('bench', () => {
  it('prints the figures of the design', async () => {
    const figures = JSON.parse((await cli(['bench', qq])).out) as Record<string, unknown>
    expect(Object.keys(figures)).toEqual(['file', 'bytes', 'messages', 'seconds', 'messagesPerSecond', 'peakRssMB'])
    expect(figures['messages']).toBe(16)
  })
})

describe('stats', () => {
  it('counts each message of overlapping exports once and leaves notices out', async () => {
    const files = ['1-五月一日导出.txt', '2-五月二日导出.txt'].map(name => path.join(fixtures, 'qq-txt/overlap', name))
    const figures = JSON.parse((await cli(['stats', ...files])).out) as { group: string; messages: number; speakers: number; perDay: unknown; joined: unknown; members: { name: string; messages: number }[] }
    expect([figures.group, figures.messages, figures.speakers, figures.perDay, figures.joined]).toEqual(['青禾读书会', 8, 4, { '2024-05-01': 7, '2024-05-02': 1 }, ['阿杉']])
    expect(figures.members[0]).toMatchObject({ name: '小满 出差', messages: 4 })
  })

  it('knows who is silent only with a roster', async () => {
    const roster = written('名单.csv', '群昵称,QQ号,入群时间\n青禾,9900000101,2024-01-01\n从不说话,9900000999,2024-01-02\n')
    const layersOf = async (args: readonly string[]) => (JSON.parse((await cli(args)).out) as { members: { name: string; layer: string | null }[] }).members.filter(member => member.layer === 'silent').map(member => member.name)
    expect(await layersOf(['stats', qq])).toEqual([])
    expect(await layersOf(['stats', qq, '--roster', roster])).toEqual(['从不说话'])
  })
})

describe('extract', () => {
  it('prints the facts of each message by its id, with the deadline resolved against its day', async () => {
    const { out } = await cli(['extract'], ['{"id":"a","group":"群","sentAt":"2026-01-19T10:00:31+08:00","sender":"甲","text":"求推荐杭州的直播机房，12月前要用"}', '{"id":"b","sentAt":"2026-01-19 10:15","text":"哈哈哈哈"}'])
    const [first, second] = out.trimEnd().split('\n').map(line => JSON.parse(line) as { id: string; facts: Record<string, unknown>[] })
    expect(second).toEqual({ id: 'b', facts: [] })
    expect(first!.facts.map(fact => fact['type'])).toContain('need')
    for (const fact of first!.facts) expect(Object.keys(fact)).toEqual(['type', 'value', 'span', 'until', 'forOther', 'region'])
  })

  it('refuses a time that is none', async () => {
    expect((await cli(['extract'], ['{"id":"a","sentAt":"gestern","text":"好"}'])).code).toBe(1)
  })
})

describe('moderate and match', () => {
  it('label each message by its id', async () => {
    const { out } = await cli(['moderate'], ['{"id":"a","text":"大家下午好，会议改到三点"}', '', '{"id":"b","text":"在吗在吗在吗在吗在吗在吗在吗在吗"}'])
    expect(out).toBe('{"id":"a","label":"ok"}\n{"id":"b","label":"flood"}\n')
  })

  it('rank the members for a need, with reasons', async () => {
    const member = (id: string, text: string) => JSON.stringify({ id, name: id, groups: [], city: null, industry: null, level: null, offers: [{ text, region: null, until: null }], contactsOffers: [], needs: [], taboos: [], lastActive: null })
    const members = written('members.jsonl', `${member('m1', '注塑模具工厂，可开模打样')}\n${member('m2', '婚礼跟拍摄影')}\n`)
    const { out } = await cli(['match', '--members', members], ['{"id":"q","askedBy":"m9","on":"2026-11-10","need":"找能开模的工厂","region":null}'])
    const { ranking } = JSON.parse(out) as { ranking: { member: string; score: number; reasons: unknown[] }[] }
    expect(ranking.map(entry => entry.member)).toEqual(['m1'])
    expect(ranking[0]!.reasons.length).toBeGreaterThan(0)
  })

  it('say which line is no JSON', async () => {
    const { code, error } = await cli(['moderate'], ['{"id":"a","text":"好"}', 'oops'])
    expect([code, error]).toEqual([1, 'standard input, line 2: not a JSON object. Give one JSON object a line.\n'])
  })
})
