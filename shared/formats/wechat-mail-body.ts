import type { MessageKind } from '../model/message'
import { ownNames } from '../model/own-names'
import { kindByPlaceholder } from './wechat-placeholders'

const ANDROID_FILE = /^\[(图片|视频|文件|语音|表情)[:：] ?([^\n]{1,300}?)[(（]请在附件中查看[)）]\]$/
const IOS_FILE = /^(图片|视频|文件|语音|表情)\d{0,4}[（(]可在附件中查看[）)]$/
const NAMED_FILE = /^([^\n]{1,300}\.(\w{1,6})) ?[（(](?:可|请)在附件中查看[）)]$/
const LINK = /^\[[^\n]{1,500} : https?:\/\/[^\s\]]{1,2000}\]$/

const KIND_BY_WORD: Readonly<Record<string, MessageKind>> = ownNames({ 图片: 'image', 视频: 'video', 文件: 'file', 语音: 'voice', 表情: 'sticker' })

/** Kind of the body of a mailed record, and the attachment it names. */
export function mailKind(text: string): { readonly kind: MessageKind; readonly attachment?: string } {
  const android = ANDROID_FILE.exec(text)
  if (android) return { kind: KIND_BY_WORD[android[1]!]!, attachment: android[2]! }
  const ios = IOS_FILE.exec(text)
  if (ios) return { kind: KIND_BY_WORD[ios[1]!]! }
  const named = NAMED_FILE.exec(text)
  if (named) return { kind: kindOfExtension(named[2]!.toLowerCase()), attachment: named[1]! }
  if (LINK.test(text)) return { kind: 'link' }
  return { kind: kindByPlaceholder(text) }
}

function kindOfExtension(extension: string): MessageKind {
  if (/^(jpe?g|png|gif|webp|heic|bmp)$/.test(extension)) return 'image'
  if (/^(mp4|mov|avi|3gp|m4v)$/.test(extension)) return 'video'
  return /^(amr|silk|mp3|m4a|aac|wav)$/.test(extension) ? 'voice' : 'file'
}
