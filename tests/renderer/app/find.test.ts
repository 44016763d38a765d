import { describe, expect, it } from 'vitest'
import { namedEntries, searchAll } from '../../../renderer/app/find'
import type { Command, Feature } from '../../../renderer/ui/feature'

const page = (id: string, zh: string, more: Partial<Feature> = {}): Feature => ({ id, path: id, title: { zh, en: id }, icon: 'today', order: 1, Page: () => null, ...more })
const command: Command = { id: 'import', title: { zh: '导入文件', en: 'Import files' }, icon: 'import', keys: 'Ctrl O', run() {} }
const hit = (key: string, score: number) => ({ key, title: key, icon: 'person' as const, score, open: { page: 'people' } })

describe('the find box', () => {
  it('lists all pages and commands before anything is typed', () => {
    expect(namedEntries([page('today', '今日', { letter: 't' })], [command], '', 'zh').map(entry => [entry.title, entry.keys])).toEqual([['今日', 'G T'], ['导入文件', 'Ctrl O']])
  })

  it('finds a command by its name in the other language', () => {
    expect(namedEntries([page('today', '今日')], [command], 'import', 'zh').map(entry => entry.title)).toEqual(['导入文件'])
  })

  it('asks nobody for an empty question', async () => {
    const search = () => Promise.resolve([hit('a', 1)])
    expect(await searchAll([page('people', '人', { search })], '  ', new AbortController().signal)).toEqual([])
  })

  it('puts the best answers first and goes on when one source fails', async () => {
    const found = await searchAll([
      page('people', '人', { search: () => Promise.resolve([hit('low', 0.2), hit('high', 0.9)]) }),
      page('groups', '群', { search: () => Promise.reject(new Error('closed')) }),
    ], '老', new AbortController().signal)
    expect(found.map(entry => entry.key)).toEqual(['high', 'low'])
  })
})
