import type { JoinVia, MessageKind, NoticeEvent } from '../model/message'

/** What a notice of QQ tells. */
export interface QqNotice {
  readonly kind: MessageKind
  readonly event?: NoticeEvent
  readonly who?: readonly string[]
  readonly by?: string
  readonly via?: JoinVia
  readonly value?: string
}

type Reader = readonly [pattern: RegExp, read: (parts: readonly string[]) => QqNotice]

const GROUP = '(?:本群|群聊|该群|群)'
const END = '[。.!！]?$'
const people = (names: string): readonly string[] => names.split('、').map(bare).filter(name => name !== '')
/** A name without the blanks and quotation marks that some versions put around it, and without the number behind it. */
const bare = (name: string): string => name.trim().replace(/^["“”'](.+)["“”']$/, '$1').replace(/\(\d{5,11}\)$/, '').trim()
const at = (parts: readonly string[], index: number): string => parts[index] ?? ''

/** Tried in this order; the first that fits decides. Every pattern is anchored and has at most two open parts. */
const READERS: readonly Reader[] = [
  [/^(.{1,200}?)\s?撤回了(?:一条|.{1,100}的)?消息/, parts => ({ kind: 'recall', by: bare(at(parts, 1)) })],
  [/^(.{1,200}?)\s?(?:戳了戳|拍了拍)/, parts => ({ kind: 'pat', by: bare(at(parts, 1)) })],
  [new RegExp(`^(.{1,200}?)通过(?:扫描)?(.{1,200}?)分享的(?:群)?二维码(?:名片)?(?:加入|进入)了?${GROUP}${END}`), parts =>
    ({ kind: 'system', event: 'join', who: people(at(parts, 1)), by: bare(at(parts, 2)), via: 'qr' })],
  [new RegExp(`^(.{1,200}?)邀请(.{1,2000}?)(?:加入|进入)了?${GROUP}${END}`), parts =>
    ({ kind: 'system', event: 'join', who: people(at(parts, 2)), by: bare(at(parts, 1)), via: 'invite' })],
  [new RegExp(`^(.{1,2000}?)(?:被|已被)(.{0,200}?)(?:移出|踢出|移除|请出)了?${GROUP}${END}`), parts =>
    ({ kind: 'system', event: 'remove', who: people(at(parts, 1)), ...(at(parts, 2) === '' ? {} : { by: bare(at(parts, 2)) }) })],
  [new RegExp(`^(.{1,200}?)(?:将|把)(.{1,2000}?)(?:移出|踢出|移除|请出)了?${GROUP}${END}`), parts =>
    ({ kind: 'system', event: 'remove', who: people(at(parts, 2)), by: bare(at(parts, 1)) })],
  [new RegExp(`^(.{1,2000}?)(?:已经|已)?(?:主动)?(?:退出|离开)了?${GROUP}${END}`), parts => ({ kind: 'system', event: 'leave', who: people(at(parts, 1)) })],
  [new RegExp(`^(?:欢迎)?(.{1,2000}?)(?:已经|已)?(?:加入|进入)了?${GROUP}${END}`), parts => ({ kind: 'system', event: 'join', who: people(at(parts, 1)) })],
  [/^(.{0,200}?)(?:将|把)?(?:修改|更改|更新)?了?(?:本)?群(?:聊)?名称?(?:已)?(?:修改|更改|更新|变更|改)?(?:为|成)[:：]?\s?["“「]?(.{1,200}?)["”」]?[。.]?$/, parts =>
    ({ kind: 'system', event: 'rename', value: at(parts, 2), ...(at(parts, 1) === '' ? {} : { by: bare(at(parts, 1)) }) })],
  [/^(.{0,200}?)(?:发布|发表)了?(?:新的?)?群?公告(?:[:：]?\s?(.{0,2000}))?/s, parts =>
    ({ kind: 'system', event: 'announce', ...(at(parts, 1) === '' ? {} : { by: bare(at(parts, 1)) }), ...(at(parts, 2) === '' ? {} : { value: at(parts, 2) }) })],
  [/^(?:.{0,200}?消息(?:已)?被)?(.{1,200}?)(?:设置|设为|设成|加).{0,40}精华/s, parts => ({ kind: 'system', event: 'pin', by: bare(at(parts, 1)) })],
  [new RegExp(`^(.{1,200}?)创建了?(?:本群|群聊|群)`), parts => ({ kind: 'system', event: 'create', by: bare(at(parts, 1)) })],
  [/^(.{1,200}?)(?:已经|已)?成为(?:了)?(?:新的?|本群的?)?群主/, parts => ({ kind: 'system', event: 'owner', who: people(at(parts, 1)) })],
  [/^(.{1,200}?)(?:将|把)群(?:主)?(?:转让|移交)给了?(.{1,200}?)[。.]?$/, parts => ({ kind: 'system', event: 'owner', who: people(at(parts, 2)), by: bare(at(parts, 1)) })],
]

/** Reads the text of a notice; one that tells nothing known is `other`. Never used on what a person wrote. */
export function readQqNotice(text: string): QqNotice {
  if (text.length <= 4000) {
    for (const [pattern, read] of READERS) {
      const parts = pattern.exec(text)
      if (parts) return read(parts)
    }
  }
  return { kind: 'system', event: 'other' }
}

const CLIENT_WORDS = /^(?:您|你|对方|系统|文件|成功|已|发送|接收|窗口抖动|\[?(?:文件|语音|视频))/

/** Whether a line under a header without sender reads like a notice of the client, and not like something pasted. */
export function looksLikeClientNotice(line: string | undefined): boolean {
  return line !== undefined && CLIENT_WORDS.test(line)
}
