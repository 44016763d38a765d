import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { parts } from '../../../shared/importing/parts'
import { documentOf, memorySource } from '../../support/importing'

const fixture = (file: string): Uint8Array => new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures', file)))
const qq = fixture('qq-txt/utf8-bom/青禾读书会.txt')
const roster = fixture('roster/weflow-xlsx/文案值班群_群成员列表.xlsx')

describe('a zip of exports', () => {
  it('is opened as the files that can be imported', async () => {
    const zip = memorySource('all.zip', zipSync({ '导出/群.txt': qq, '导出/名单.xlsx': roster, '导出/笔记.txt': strToU8('milk'), 'a.jpg': new Uint8Array(9) }))
    const found = await parts(zip, nodeTools)
    expect(found.map(part => part.name)).toEqual(['名单.xlsx', '群.txt'])
    expect((await documentOf(found[1]!)).messages).toHaveLength(16)
    expect((await documentOf(found[0]!)).members).toHaveLength(10)
  })

  it('is none when it is a spreadsheet or no zip', async () => {
    expect(await parts(memorySource('a.xlsx', roster), nodeTools)).toEqual([])
    expect(await parts(memorySource('a.txt', qq), nodeTools)).toEqual([])
  })
})
