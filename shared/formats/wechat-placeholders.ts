import type { MessageKind } from '../model/message'
import { ownNames } from '../model/own-names'
import { onlyPlaceholder } from './text'

/** Words between brackets that a WeChat exporter prints for what it cannot show. */
const KIND_BY_WORD: Readonly<Record<string, MessageKind>> = ownNames({
  图片: 'image', 照片: 'image', 语音: 'voice', 语音消息: 'voice', 视频: 'video', 小视频: 'video', 表情包: 'sticker', 动画表情: 'sticker', 表情: 'sticker',
  文件: 'file', 名片: 'card', 个人名片: 'card', 位置: 'location', 地理位置: 'location', 实时位置共享: 'location', 位置共享: 'location', 链接: 'link', 网页链接: 'link', 分享: 'link',
  小程序: 'miniprogram', 音乐: 'music', 音乐分享: 'music', 红包: 'redpacket', 微信红包: 'redpacket', 转账: 'transfer', 转账收款: 'transfer', 微信转账: 'transfer',
  聊天记录: 'forward', 合并转发: 'forward', 转发的聊天记录: 'forward', 语音通话: 'call', 视频通话: 'call', '视频/语音通话': 'call', '语音/视频通话': 'call', 通话: 'call',
  视频号: 'link', 视频号直播: 'link', 笔记: 'link', 投票: 'poll', 其他消息: 'unknown', 其他: 'unknown', 未知消息: 'unknown', 不支持的消息: 'unknown',
})

/** What most exporters put in front of content. */
export const USUAL_FRONTS: ReadonlySet<string> = new Set(['文件', '名片', '位置', '链接', '小程序', '音乐', '红包', '转账', '转账收款', '聊天记录', '合并转发', '转发的聊天记录', '语音通话', '视频通话'])

const WITH_DETAIL = new Set(['表情包', '语音', '文件', '图片', '视频', '位置', '名片'])

/**
 * Kind of a body in an export that marks kinds only by words: exactly one placeholder, several equal ones, or one the
 * exporter puts in front of content; everything else is text, and nothing is unknown.
 */
export function kindByPlaceholder(text: string, fronts: ReadonlySet<string> = USUAL_FRONTS): MessageKind {
  if (text === '') return 'unknown'
  if (text.charCodeAt(0) !== 91) return 'text'
  const only = onlyPlaceholder(text)
  if (only) return kindOfBracket(only.slice(1, -1)) ?? 'text'
  const close = text.indexOf(']')
  const word = text.slice(1, close)
  return close !== -1 && fronts.has(word) ? (KIND_BY_WORD[word] ?? 'text') : 'text'
}

/** `表情包：caption`, `语音 12"`, `文件: name` carry their detail inside the brackets. */
function kindOfBracket(inside: string): MessageKind | null {
  const known = KIND_BY_WORD[inside]
  if (known) return known
  const end = inside.search(/[ ：:]/)
  const word = end > 0 ? inside.slice(0, end) : ''
  return WITH_DETAIL.has(word) ? (KIND_BY_WORD[word] ?? null) : null
}
