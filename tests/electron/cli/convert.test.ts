import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Expected } from '../../support/expected'
import { cli } from '../../support/cli'

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())
const work = mkdtempSync(path.join(tmpdir(), 'qunbu-convert-'))
afterAll(() => rmSync(work, { recursive: true }))

interface Chat { readonly group: unknown; readonly messages: readonly object[] }
interface Document { readonly group?: unknown; readonly messages?: readonly object[]; readonly chats?: readonly Chat[] }

async function chatsOf(file: string): Promise<readonly Chat[]> {
  const { code, out, error } = await cli(['parse', file, '--json'])
  if (code !== 0) throw new Error(error)
  const document = JSON.parse(out) as Document
  return (document.chats ?? [{ group: document.group, messages: document.messages ?? [] }]).filter(chat => chat.messages.length > 0)
}

describe('a converted file gives the same messages again', () => {
  for (const format of folders(root).filter(name => name !== 'roster')) {
    for (const variant of folders(path.join(root, format))) {
      const { inputs } = JSON.parse(readFileSync(path.join(root, format, variant, 'expected.json'), 'utf8')) as Expected
      const file = path.join(root, format, variant, inputs[0]!)
      it.each(['jsonl', 'csv', 'chatlab'])(`${format}/${variant} as %s`, async to => {
        const out = path.join(work, `${format}-${variant}.${to}`)
        expect(await cli(['convert', file, '--to', to, '--out', out])).toEqual({ code: 0, out: '', error: '' })
        const before = await chatsOf(file)
        const after = await chatsOf(out)
        expect(after.map(chat => chat.messages)).toEqual(before.map(chat => chat.messages))
        expect(after.map(chat => chat.group)).toEqual(before.map(chat => chat.group))
      })
    }
  }
})

describe('convert', () => {
  it('prints to standard output without --out', async () => {
    const { out } = await cli(['convert', path.join(root, 'qq-txt/overlap/1-五月一日导出.txt'), '--to', 'csv'])
    expect(out.split('\r\n')[0]).toBe('\ufeff群,平台,群类型,群ID,时间,发送者,发送者ID,类型,内容,消息ID,其他')
    expect(out.split('\r\n')[1]).toBe('青禾读书会,qq,group,,2024-05-01 20:00:00,青禾,9900000101,text,周三读第 3 章,,"{""basis"":""local""}"')
  })

  it('is wrong usage without a known target', async () => {
    expect((await cli(['convert', 'a.txt', '--to', 'pdf'])).code).toBe(2)
  })
})
