import { fileStem } from './wechat-text'

/** Name and kind out of a WeFlow file name: `群聊_NAME.json`, `私聊_NAME_20250101-20250201.txt`, `群聊_NAME_2.json`. */
export function chatOfFileName(fileName: string): { readonly name: string; readonly kind: 'group' | 'private' } {
  const stem = fileStem(fileName)
  const match = /^(群聊|私聊|公众号|曾经的好友)_(.+)$/.exec(stem)
  if (!match) return { name: stem, kind: 'group' }
  const name = match[2]!.replace(/_\d{1,2}$/, '').replace(/_\d{8}-\d{8}$/, '')
  return { name, kind: match[1] === '群聊' ? 'group' : 'private' }
}
