import type { MessageKind, ReplyTo } from '../model/message'
import type { ImportRecord, MessageRecord } from '../model/record'
import type { ChatFormat, OpenFile, ParseContext } from './format'
import { jsonSteps } from './json-stream'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { Sink, type ChatState } from './wechat-sink'
import { cleanWxid, fileStem } from './wechat-text'
import { wallOf } from './wechat-time'
import { PageReader, type PageBlock } from './wechatexporter-page'
import { isNoticeKind, kindOfBody, kindOfType } from './wechat-types'

/** A chat page of WechatExporter. Further messages can stand in script files beside it, as an array of HTML texts. */
export const wechatexporterHtml: ChatFormat = {
  id: 'wechatexporter-html', family: 'wechatexporter', label: { zh: 'WechatExporter 网页', en: 'WechatExporter page' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect: head => (/id=["']?msgs-div/.test(head.text) || (/<div class="msg [^"]*" msgid=/.test(head.text) && /class="dspname/.test(head.text)) ? 1 : 0),
  parse,
}

async function* parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const reader = new ExportReader(fileStem(context.fileName))
  for await (const piece of file.text()) {
    reader.page.write(piece)
    if (reader.sink.isFull) yield reader.sink.take()
  }
  reader.page.end()
  for await (const script of scripts(file, reader, context)) {
    for await (const step of jsonSteps(arrayOf(script), { records: ['[*]'] })) {
      if (step.type === 'records') for (const html of step.records) reader.fragment(typeof html === 'string' ? html : '')
      if (reader.sink.isFull) yield reader.sink.take()
    }
  }
  yield reader.finish()
}

/** Script files with messages: those the page names, else `X_files/Data/msg-1.js` and on. */
async function* scripts(file: OpenFile, reader: ExportReader, context: ParseContext): AsyncGenerator<OpenFile> {
  const named = reader.page.head.scripts.map(decodePath)
  if (named.length > 0) {
    for (const path of named) {
      const script = await file.beside(path)
      if (script) yield script
    }
    return
  }
  for (let n = 1; n <= 10_000; n++) {
    const script = await file.beside(`${fileStem(context.fileName)}_files/Data/msg-${n}.js`)
    if (!script) return
    yield script
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The text of `var msgArray = [ … ]` from its bracket on. */
async function* arrayOf(script: OpenFile): AsyncGenerator<string> {
  let isInside = false
  for await (const piece of script.text()) {
    if (isInside) yield piece
    else {
      const at = piece.indexOf('[')
      if (at === -1) continue
      isInside = true
      yield piece.slice(at)
    }
  }
}

class ExportReader {
  readonly sink = new Sink()
  readonly page = new PageReader(block => this.block(block))
  private chat: ChatState | null = null
  /** An app message waits for the forwarded records that may follow it. */
  private waiting: { readonly message: MessageRecord; readonly nested: { sender: string; text: string; at?: string }[] } | null = null

  constructor(private readonly fallbackName: string) {}

  fragment(html: string): void {
    const fragment = new PageReader(block => this.block(block))
    fragment.write(html)
    fragment.end()
  }

  finish(): readonly ImportRecord[] {
    this.release()
    this.sink.about(this.chatState(), { name: cleanName(this.page.head.chatName) || this.fallbackName })
    return this.sink.take()
  }

  private chatState(): ChatState {
    const { chatId } = this.page.head
    this.chat ??= this.sink.chat('', () => ({
      platform: 'wechat', name: cleanName(this.page.head.chatName) || this.fallbackName, kind: chatId === '' || chatId.endsWith('@chatroom') ? 'group' : 'private', ...(chatId && { id: chatId }),
    }))
    return this.chat
  }

  private block(block: PageBlock): void {
    const parent = /^(.+)_\d+$/.exec(block.id)?.[1]
    if (block.classes.has('fmsg') || (parent !== undefined && this.waiting?.message.id === parent)) {
      this.waiting?.nested.push({ sender: cleanName(block.name), text: bodyOf(block, kindOf(block)), ...(block.time.trim() && { at: block.time.trim() }) })
      return
    }
    this.release()
    const chat = this.chatState()
    const kind = kindOf(block)
    const common = { type: 'message', chat: chat.number, time: wallOf(block.time.trim()), ...(block.id && { id: block.id }) } as const
    if (block.classes.has('chat-notice') || isNoticeKind(kind) || (block.name === '' && Number.isNaN(block.type))) {
      this.sink.message(chat, { ...common, senderName: null, ...readNotice(block.texts.join('\n'), isNoticeKind(kind) ? kind : 'system') })
      return
    }
    const text = bodyOf(block, kind)
    const wxid = cleanWxid(block.wxid)
    const replyTo = quoteOf(block.quoted)
    const isSelf = block.classes.has('right') || (wxid !== '' && wxid === this.page.head.ownId)
    const message: MessageRecord = {
      ...common, senderName: cleanName(block.name) || wxid, ...(wxid && { senderId: wxid }), kind: kindOfBody(kind, text), text,
      ...(isSelf && { isSelf }), ...(replyTo && { replyTo }), ...(block.files.length > 0 && { attachments: block.files }),
    }
    if (block.type === 49 && kind !== 'link' && !replyTo) this.waiting = { message, nested: [] }
    else this.sink.message(chat, message)
  }

  private release(): void {
    if (!this.waiting) return
    const { message, nested } = this.waiting
    this.waiting = null
    this.sink.message(this.chatState(), nested.length > 0 ? { ...message, kind: 'forward', nested } : message)
  }
}

/** App messages carry no subtype: what is in them decides. */
function kindOf(block: PageBlock): MessageKind {
  if (block.type !== 49) return Number.isNaN(block.type) ? 'system' : kindOfType(block.type)
  if (block.quoted !== '') return 'text'
  if (/转账/.test(block.appName)) return 'transfer'
  if (/红包/.test(block.appName)) return 'redpacket'
  if (block.linkTitle !== '') return 'link'
  if (block.href !== '' && !/^[a-z]+:/i.test(block.href)) return 'file'
  const text = block.texts.join('').trim()
  return /聊天记录$/.test(text) ? 'forward' : text === '' ? 'unknown' : 'text'
}

function bodyOf(block: PageBlock, kind: MessageKind): string {
  if (kind === 'link' && block.linkTitle !== '') return [cleanName(block.linkTitle), block.href].filter(part => part !== '').join('\n')
  if (kind === 'card') return cleanName(block.cardName) || cleanBody(block.texts.join('\n'))
  if (kind === 'file') return cleanName(block.linkTitle || block.anchorText) || cleanBody(block.texts.join('\n'))
  if (kind === 'image' || kind === 'voice' || kind === 'video' || kind === 'sticker') return ''
  return cleanBody(block.texts.join('\n'))
}

/** `「NAME：quoted」`. */
export function quoteOf(written: string): ReplyTo | undefined {
  const text = written.trim()
  if (!text.startsWith('「')) return undefined
  const inside = text.slice(1, text.endsWith('」') ? -1 : undefined)
  const colon = inside.search(/[：:]/)
  return colon <= 0 ? { text: cleanBody(inside) } : { senderName: cleanName(inside.slice(0, colon)), text: cleanBody(inside.slice(colon + 1)) }
}
