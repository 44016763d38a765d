import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportText } from '../../bench/generate.mjs'
import { createOccurrenceIndex, siftBlock } from '../../../shared/importing/dedupe'
import { BLOCK_SIZE, type MessageColumns } from '../../../shared/model/block'
import type { BlockId } from '../../../shared/model/ids'
import { documentOf, importDocument, memorySource, stepsOf } from '../../support/importing'

const qq = (count: number, seed: number): string => [...exportText('qq-txt', count, seed)].join('')
const header = (i: number): string => `2024-03-06 9:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')} 青禾(9900000101)\r\n`

async function blocksOf(text: string): Promise<readonly MessageColumns[]> {
  return (await stepsOf(memorySource('群.txt', text))).flatMap(step => (step.type === 'block' ? [step.columns] : []))
}

describe('reading a file into blocks', () => {
  it('fills blocks of 4,096 messages in file order', async () => {
    const blocks = await blocksOf(qq(10_000, 3))
    expect(blocks.map(block => block.count)).toEqual([BLOCK_SIZE, BLOCK_SIZE, 10_000 - 2 * BLOCK_SIZE])
    for (const block of blocks) {
      expect(block.textEnd.at(-1)).toBe(block.text.length)
      expect([block.sentAt, block.sender, block.kind, block.textEnd, block.idKey, block.contentKey].map(column => column.length)).toEqual(Array(6).fill(block.count))
    }
  })

  it('adds nothing when a long file comes again, and the union when halves overlap', async () => {
    const text = qq(20_000, 5)
    const records = text.split('\r\n\r\n')
    const half = (from: number, to: number): string => [records[0], records[1], ...records.slice(from, to)].join('\r\n\r\n')
    const register: MessageColumns[] = []
    for (const part of [half(2, 12_000), half(8_000, records.length), text, text]) {
      const index = createOccurrenceIndex()
      register.forEach((block, i) => index.addBlock(`${i}` as BlockId, block))
      for (const block of await blocksOf(part)) {
        const { fresh } = siftBlock(await renumbered(block, part), index)
        if (fresh) register.push(fresh)
      }
    }
    expect(register.reduce((sum, block) => sum + block.count, 0)).toBe(20_000)
  })

  it('gives the senders of a block with every name they had', async () => {
    const text = `${header(0)}早\r\n\r\n${header(1).replace('青禾', '青禾 出差')}在\r\n\r\n`
    const [block] = (await stepsOf(memorySource('群.txt', `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${text}`))).filter(step => step.type === 'block')
    expect(block!.senders).toMatchObject([{ number: 0, id: '9900000101', name: '青禾 出差', otherNames: ['青禾'], firstName: '青禾' }])
    expect(block!.columns.extras).toEqual([{ index: 1, shownAs: '青禾 出差' }])
  })

  it('sets no key without a value in the extras, since all are stored', async () => {
    for (const step of await stepsOf(memorySource('a.jsonl', '{"_type":"header","chatlab":{"version":"0.0.2"},"meta":{"name":"群","platform":"qq","type":"group"}}\n{"_type":"message","sender":"1","accountName":"甲","timestamp":1769904000,"type":0,"content":"好","platformMessageId":"m1"}\n'))) {
      if (step.type === 'block') expect(step.columns.extras).toEqual([{ index: 0, id: 'm1' }])
    }
  })

  it('reports messages of years that no chat has', async () => {
    const document = await documentOf(memorySource('群.txt', `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${header(0).replace('2024', '1998')}旧\r\n\r\n${header(0).replace('2024', '2027')}新\r\n\r\n${header(0).replace('2024', '2026')}可以\r\n\r\n`))
    expect(document.messages!.map(message => message.text)).toEqual(['可以'])
    expect(document.skipped).toEqual([{ line: 3, reason: 'bad-date' }, { line: 6, reason: 'bad-date' }])
  })

  it('names a record by its number where its format counts records', async () => {
    const post = (id: number, unixtime: string): object => ({ id, type: 'message', date: '2024-01-01T08:00:00', date_unixtime: unixtime, from: 'A', from_id: 'user1', text: `t${id}` })
    const { skipped } = await documentOf(memorySource('result.json', JSON.stringify({ name: 'T', type: 'private_group', id: 1, messages: [post(1, '1704067200'), post(1, '1704067200'), post(2, '4')] }, null, 1)))
    expect(skipped).toEqual([{ record: 1, id: '1', reason: 'duplicate-id' }, { record: 2, id: '2', reason: 'bad-date' }])
  })

  it('counts replacement characters', async () => {
    const bytes = new TextEncoder().encode(`\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${header(0)}早X\r\n\r\n`)
    bytes[bytes.indexOf(88)] = 0xff
    expect((await stepsOf(memorySource('群.txt', bytes))).at(-1)).toEqual({ type: 'end', replacementCharacters: 1 })
  })

  it('cuts a line of many megabytes, keeps its message and reports it', async () => {
    const document = await documentOf(memorySource('群.txt', `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${header(0)}${'长'.repeat(3_000_000)}\r\n\r\n${header(1)}短\r\n\r\n`))
    expect(document.messages!.map(message => message.text.length)).toEqual([1 << 20, 1])
    expect(document.skipped).toEqual([{ line: 4, reason: 'too-long' }])
  })

  it('does not know a file that is one line of megabytes', async () => {
    expect(await importDocument(memorySource('a.txt', 'x'.repeat(20_000_000)))).toEqual({ ok: false, failure: { code: 'import.unknown-format', fileName: 'a.txt' } })
  })
})

/** Member numbers of the register: in these files the QQ number decides. */
const numberById = new Map<string, number>()
async function renumbered(block: MessageColumns, text: string): Promise<MessageColumns> {
  const ids = await idsOf(text)
  return { ...block, sender: block.sender.map(local => {
    const id = ids[local]!
    if (!numberById.has(id)) numberById.set(id, numberById.size)
    return numberById.get(id)!
  }) }
}

const idsByText = new Map<string, Promise<string[]>>()
function idsOf(text: string): Promise<string[]> {
  let ids = idsByText.get(text)
  if (!ids) idsByText.set(text, (ids = stepsOf(memorySource('群.txt', text)).then(steps => {
    const found: string[] = []
    for (const step of steps) if (step.type === 'block') for (const sender of step.senders) found[sender.number] = sender.id!
    return found
  })))
  return ids
}

describe('any text', () => {
  it('ends in a document or a failure, never in a throw', async () => {
    const piece = fc.constantFrom('消息记录（此消息记录为文本格式，不支持重新导入）', '\r\n', '\n\n', `${'='.repeat(64)}\r\n`, '消息分组:甲\r\n', '消息对象:乙\r\n', header(3), '2024-03-06 9:05', '系统消息(1000000)', '\u0000', '正文', '{"', ',')
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
      const result = await importDocument(memorySource('a.txt', pieces.join('')))
      expect(typeof result.ok).toBe('boolean')
    }), { numRuns: 300 })
  })
})
