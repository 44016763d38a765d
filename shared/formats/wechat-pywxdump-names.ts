import type { OpenFile } from './format'
import { parseJson } from './json-repair'
import { cleanName } from './text'

/** wxid or chat id → its names. */
export type ContactNames = ReadonlyMap<string, { readonly name: string; readonly other?: string; readonly alias?: string }>

const MAX_LENGTH = 64 << 20

/** Reads `users.json` beside a PyWxDump export; empty when there is none or it cannot be read. Field names vary by version. */
export async function readNames(file: OpenFile): Promise<ContactNames> {
  const names = new Map<string, { name: string; other?: string; alias?: string }>()
  const users = await file.beside('users.json')
  if (!users || users.size > MAX_LENGTH) return names
  let text = ''
  for await (const piece of users.text()) text += piece
  const parsed = parseJson(text)
  if (typeof parsed !== 'object' || parsed === null) return names
  for (const [key, value] of Object.entries(parsed as Record<string, unknown>)) {
    if (typeof value !== 'object' || value === null) continue
    const field = (...words: string[]): string => {
      const found = words.map(word => (value as Record<string, unknown>)[word]).find(one => typeof one === 'string' && one.trim() !== '')
      return typeof found === 'string' ? cleanName(found) : ''
    }
    const id = /^\d+$/.test(key) && field('wxid') ? field('wxid') : key
    const nickname = field('nickname', 'nickName', 'NickName')
    const name = field('remark', 'Remark') || nickname
    const alias = field('account', 'Alias', 'alias')
    if (name) names.set(id, { name, ...(nickname && nickname !== name && { other: nickname }), ...(alias && { alias }) })
  }
  return names
}
