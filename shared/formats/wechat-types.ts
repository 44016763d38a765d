import type { MessageKind } from '../model/message'
import { ownNames } from '../model/own-names'

/** Kinds of WeChat's number `Type`. 49 is an app message and 10000 a notice: both need the subtype or the wording. */
const KIND_BY_TYPE: Readonly<Record<number, MessageKind>> = {
  1: 'text', 3: 'image', 34: 'voice', 42: 'card', 43: 'video', 47: 'sticker', 48: 'location', 50: 'call', 62: 'video',
  64: 'system', 66: 'card', 10000: 'system', 10002: 'system',
}

/** Kinds of the subtype of app messages (type 49). */
const KIND_BY_APP_TYPE: Readonly<Record<number, MessageKind>> = {
  1: 'text', 3: 'music', 4: 'link', 5: 'link', 6: 'file', 8: 'sticker', 17: 'location', 19: 'forward', 24: 'link', 33: 'miniprogram',
  36: 'miniprogram', 40: 'forward', 50: 'card', 51: 'video', 53: 'text', 57: 'text', 62: 'pat', 63: 'link', 74: 'file', 87: 'text',
  92: 'music', 2000: 'transfer', 2001: 'redpacket', 2003: 'redpacket',
}

/** Type and subtype out of one number: WeChat 4 stores `(subType << 32) | type`. */
export function splitType(type: number): { readonly type: number; readonly subType: number } {
  const subType = Math.floor(type / 0x100000000)
  return { type: type - subType * 0x100000000, subType }
}

/** Kind by WeChat's own numbers; a combined WeChat 4 number may stand in `type`. Notices are `system`, told apart by wording. */
export function kindOfType(type: number, subType = 0): MessageKind {
  if (type >= 0x100000000) {
    const parts = splitType(type)
    return kindOfType(parts.type, parts.subType)
  }
  if (type === 49) return KIND_BY_APP_TYPE[subType] ?? 'unknown'
  if (type === 10000 && subType === 4) return 'pat'
  return KIND_BY_TYPE[type] ?? 'unknown'
}

/** Type words of PyWxDump, MemoTrace, WeFlow and EchoTrace, without the ending 消息 and without (分享). */
const KIND_BY_WORD: Readonly<Record<string, MessageKind>> = ownNames({
  文本: 'text', 文字: 'text', 粘贴的文本: 'text', 引用: 'text', 引用回复: 'text', 接龙: 'text', 群公告: 'text',
  图片: 'image', 语音: 'voice', 视频: 'video', 短视频: 'video', 小视频: 'video',
  动画表情: 'sticker', 表情: 'sticker', 表情包: 'sticker', 用户上传的GIF表情: 'sticker',
  位置: 'location', 位置共享: 'location', 实时位置共享: 'location', 文件: 'file', 音乐: 'music', 音乐分享: 'music', 名片: 'card', 个人名片: 'card',
  链接: 'link', 卡片式链接: 'link', 图文: 'link', 笔记: 'link', 分享: 'link', 视频号: 'link', 视频号直播: 'link', 视频号直播卡片: 'link', 网页: 'link',
  小程序: 'miniprogram', 小程序分享: 'miniprogram', 合并转发: 'forward', 合并转发的聊天记录: 'forward', 聊天记录: 'forward', 聊天记录合并转发: 'forward',
  转账: 'transfer', 转账卡片: 'transfer', 红包: 'redpacket', 红包卡片: 'redpacket', 红包封面: 'redpacket', 赠送红包封面: 'redpacket', 微信红包: 'redpacket',
  通话: 'call', 语音通话: 'call', 视频通话: 'call', '音视频通话': 'call', '语音/视频通话': 'call', 投票: 'poll',
  系统: 'system', 系统通知: 'system', 通知: 'system', 邀请加群: 'system', 群通知: 'system', 拍一拍: 'pat', 撤回: 'recall', 消息撤回: 'recall',
  text: 'text', image: 'image', picture: 'image', voice: 'voice', video: 'video', file: 'file', sticker: 'sticker', emoji: 'sticker', emotion: 'sticker',
  location: 'location', link: 'link', music: 'music', card: 'card', contact: 'card', miniprogram: 'miniprogram', weapp: 'miniprogram',
  forward: 'forward', chatrecord: 'forward', transfer: 'transfer', redpacket: 'redpacket', call: 'call', voip: 'call', system: 'system',
  quote: 'text', reply: 'text', recall: 'recall', revoke: 'recall', pat: 'pat', vote: 'poll', mixed: 'text', markdown: 'text', news: 'link', docmsg: 'link',
})

/** Kind of a type word as exporters print it (`文本消息`, `(分享)小程序`, `消息撤回33`, `image`); `null` for a word nobody knows. */
export function kindOfWord(word: string): MessageKind | null {
  const bare = word.trim().replace(/^[(（]分享[)）]/, '')
  const known = KIND_BY_WORD[bare] ?? KIND_BY_WORD[bare.toLowerCase()]
  if (known) return known
  const stripped = bare.replace(/(消息|\d+)$/, '')
  const kind = KIND_BY_WORD[stripped]
  if (kind) return kind
  return bare.startsWith('视频号') ? 'link' : null
}

/** A text whose body was not exported is unknown. */
export function kindOfBody(kind: MessageKind, text: string): MessageKind {
  return kind === 'text' && text === '' ? 'unknown' : kind
}

/** The kinds of automatic notices; the rest has an author. */
export function isNoticeKind(kind: MessageKind): kind is 'system' | 'recall' | 'pat' {
  return kind === 'system' || kind === 'recall' || kind === 'pat'
}
