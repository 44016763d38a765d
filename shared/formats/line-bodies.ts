import type { JoinVia, MessageExtras, MessageKind } from '../model/message'
import { cleanName } from './text'

/** Placeholder words; the phone writes them in brackets, the desktop program bare. */
const WORDS: readonly (readonly [MessageKind, readonly string[]])[] = [
  ['image', ['照片', '圖片', '图片', '写真', '画像', 'Photo', 'Photos', '사진']],
  ['sticker', ['貼圖', '贴图', '表情貼', 'スタンプ', 'Sticker', 'Stickers', '스티커']],
  ['video', ['影片', '视频', '動画', 'Video', 'Videos', '동영상']],
  ['voice', ['語音訊息', '语音消息', '语音信息', 'ボイスメッセージ', 'Voice message', 'Voice messages', '음성메시지']],
  ['file', ['檔案', '文件', 'ファイル', 'File', 'Files', '파일']],
  ['location', ['位置', '位置訊息', '位置資訊', '位置信息', '位置情報', 'Location', '위치']],
  ['card', ['聯絡資訊', '联系人信息', '連絡先', 'Contact', '연락처']],
  ['unknown', ['記事本', '记事本', 'ノート', 'Note', 'Notes', '相簿', '相册', 'アルバム', 'Album', 'Albums', '노트', '앨범']],
]
const KINDS = new Map(WORDS.flatMap(([kind, words]) => words.map(word => [word, kind] as const)))

/** Kind of a body: a placeholder alone, or a call, which begins with a telephone. */
export function kindOfLineBody(text: string, isDesktop: boolean): MessageKind {
  if (text === '') return 'unknown'
  const first = text.charCodeAt(0)
  if (first === 0x260e) return 'call'
  if (text.length > 20) return 'text'
  if (first === 91 && text.endsWith(']')) return KINDS.get(text.slice(1, -1)) ?? 'text'
  return (isDesktop ? KINDS.get(text) : undefined) ?? 'text'
}

/** What a row without a name tells. */
export type LineNotice = Pick<MessageExtras, 'event' | 'by' | 'who' | 'value'> & { readonly kind: MessageKind; readonly via?: JoinVia }

const N = '(.{1,200}?)'
const OWNER = /^(?:您|你|You|you|あなた)$/
const people = (names: string | undefined): readonly string[] =>
  (names ?? '').split(/、|, | and /).map(name => cleanName(name).replace(/^@/, '')).filter(name => name !== '')
const by = (name: string | undefined): { by?: string } => (name === undefined || OWNER.test(name.trim()) ? {} : { by: cleanName(name) })

const WORDINGS: readonly (readonly [RegExp, (match: readonly (string | undefined)[]) => LineNotice])[] = [
  [/^(?:(.{1,200}?)\s?)?(?:已收回訊息|收回了訊息|已收回消息|已撤回消息|撤回了(?:一条)?消息)/, ([name]) => ({ kind: 'recall', ...by(name) })],
  [/^(?:(.{1,200}?)が)?メッセージの送信を取り消しました/, ([name]) => ({ kind: 'recall', ...by(name) })],
  [/^(.{1,200}?) unsent a message/, ([name]) => ({ kind: 'recall', ...by(name) })],

  // An invitation is no joining yet.
  [new RegExp(`^${N}已?(?:邀請|邀请)${N}加入`), () => ({ kind: 'system', event: 'other' })],
  [new RegExp(`^${N}已?(?:新增|添加|加入)${N}(?:至|到)(?:群組|群组)`), ([name, who]) => ({ kind: 'system', event: 'join', ...by(name), who: people(who), via: 'invite' })],
  [new RegExp(`^${N}が${N}をグループに追加しました`), ([name, who]) => ({ kind: 'system', event: 'join', ...by(name), who: people(who), via: 'invite' })],
  [new RegExp(`^${N} added ${N} to the (?:group|chat)`), ([name, who]) => ({ kind: 'system', event: 'join', ...by(name), who: people(who), via: 'invite' })],

  [new RegExp(`^${N}已?(?:將|将|讓|让)${N}(?:強制退出|强制退出|退出|移出|移除)(?:社群|群組|群组|聊天)?`), ([name, who]) => ({ kind: 'system', event: 'remove', ...by(name), who: people(who) })],
  [new RegExp(`^${N}が${N}(?:さん)?を(?:グループから|オープンチャットから)?(?:強制)?退会させました`), ([name, who]) => ({ kind: 'system', event: 'remove', ...by(name), who: people(who) })],
  [new RegExp(`^${N} removed ${N} from the (?:group|chat|OpenChat)`), ([name, who]) => ({ kind: 'system', event: 'remove', ...by(name), who: people(who) })],

  [new RegExp(`^${N}已?(?:將|将|更改|變更|变更)了?(?:群組|群组|聊天室)(?:的)?名[稱称](?:(?:變更|更改|修改|变更)?(?:為|为))\\s?[「“"]?${N}[」”"]?[。.]?$`), ([name, value]) => ({ kind: 'system', event: 'rename', ...by(name), value: value ?? '' })],
  [new RegExp(`^${N}がグループ名を[「"]?${N}[」"]?に変更しました`), ([name, value]) => ({ kind: 'system', event: 'rename', ...by(name), value: value ?? '' })],
  [new RegExp(`^${N} changed the (?:group(?:'s)?|chat(?:'s)?) name to ["“]?${N}["”]?\\.?$`), ([name, value]) => ({ kind: 'system', event: 'rename', ...by(name), value: value ?? '' })],

  [new RegExp(`^${N}已?(?:離開|离开|退出)了?(?:群組|群组|聊天室|聊天|社群)`), ([who]) => ({ kind: 'system', event: 'leave', who: people(who) })],
  [new RegExp(`^${N}が(?:グループ|トーク|オープンチャット)?を?(?:退会|退出)しました`), ([who]) => ({ kind: 'system', event: 'leave', who: people(who) })],
  [new RegExp(`^${N} left the (?:group|chat|OpenChat)`), ([who]) => ({ kind: 'system', event: 'leave', who: people(who) })],

  [new RegExp(`^${N}已?加入了?(?:群組|群组|聊天室|聊天|社群)`), ([who]) => ({ kind: 'system', event: 'join', who: people(who) })],
  [new RegExp(`^${N}が(?:グループ|トーク|オープンチャット)?に?参加しました`), ([who]) => ({ kind: 'system', event: 'join', who: people(who) })],
  [new RegExp(`^${N} joined the (?:group|chat|OpenChat)`), ([who]) => ({ kind: 'system', event: 'join', who: people(who) })],
]

/** Reads a text by its wording; `null` if it is none of the known notices. */
export function matchLineNotice(text: string): LineNotice | null {
  if (text.length > 1000) return null
  for (const [pattern, read] of WORDINGS) {
    const match = pattern.exec(text)
    if (match) return read(match.slice(1))
  }
  return null
}

/** Reads a row known to be a notice. */
export function readLineNotice(text: string): LineNotice {
  return matchLineNotice(text) ?? (text.charCodeAt(0) === 0x260e ? { kind: 'call' } : { kind: 'system', event: 'other' })
}
