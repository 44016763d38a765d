import type { MessageExtras, MessageKind } from '../model/message'
import { cleanName } from './text'

/** What a notice of QQ NT tells. Names stand without quotes, as written; the account owner is `你`. */
export type QqNotice = Pick<MessageExtras, 'event' | 'by' | 'who' | 'via' | 'value'> & { readonly kind: Extract<MessageKind, 'system' | 'recall' | 'pat'> }

const NAME = '(.{1,300}?)'
const GROUP = '(?:群聊|本群|该群|群)'
const people = (names: string | undefined): readonly string[] => (names ?? '').split('、').map(cleanName).filter(name => name !== '')

/** Most particular first. */
const WORDINGS: readonly (readonly [RegExp, (match: readonly string[]) => QqNotice])[] = [
  [new RegExp(`^${NAME}\\s?撤回了(?:一条(?:成员)?消息|\\s?.{1,300}?\\s?的(?:一条)?消息)(?:[（(].{0,200}[）)])?[。.]?$`), ([by]) => ({ kind: 'recall', by: cleanName(by!) })],
  [new RegExp(`^${NAME}通过${NAME}分享的二维码加入了?${GROUP}`), ([who, by]) => ({ kind: 'system', event: 'join', who: people(who), by: cleanName(by!), via: 'qr' })],
  [new RegExp(`^${NAME}通过.{0,60}二维码加入了?${GROUP}`), ([who]) => ({ kind: 'system', event: 'join', who: people(who), via: 'qr' })],
  [new RegExp(`^${NAME}通过.{0,60}链接加入了?${GROUP}`), ([who]) => ({ kind: 'system', event: 'join', who: people(who), via: 'link' })],
  [new RegExp(`^${NAME}邀请(.{1,2000})加入了?${GROUP}`), ([by, who]) => ({ kind: 'system', event: 'join', who: people(who), by: cleanName(by!), via: 'invite' })],
  [new RegExp(`^${NAME}被${NAME}(?:移出|踢出)了?${GROUP}`), ([who, by]) => ({ kind: 'system', event: 'remove', who: people(who), by: cleanName(by!) })],
  [new RegExp(`^${NAME}(?:将|把)(.{1,2000}?)(?:移出|踢出)了?${GROUP}`), ([by, who]) => ({ kind: 'system', event: 'remove', who: people(who), by: cleanName(by!) })],
  [new RegExp(`^${NAME}被(?:移出|踢出)了?${GROUP}`), ([who]) => ({ kind: 'system', event: 'remove', who: people(who) })],
  [new RegExp(`^${NAME}(?:已)?(?:退出|离开)了?${GROUP}`), ([who]) => ({ kind: 'system', event: 'leave', who: people(who) })],
  [new RegExp(`^${NAME}(?:修改|更改)了?(?:群名称?|群聊名称)(?:为|:|：)\\s?[“"]?(.{1,300}?)[”"]?[。.]?$`), ([by, value]) => ({ kind: 'system', event: 'rename', by: cleanName(by!), value: value! })],
  [new RegExp(`^${NAME}(?:将群转让给|将群主转让给)(.{1,300})$`), ([by, who]) => ({ kind: 'system', event: 'owner', by: cleanName(by!), who: people(who) })],
  [new RegExp(`^${NAME}(?:已)?成为(?:新的?|本群的?)?群主`), ([who]) => ({ kind: 'system', event: 'owner', who: people(who) })],
  [new RegExp(`^${NAME}发布了(?:新的?)?群公告`), ([by]) => ({ kind: 'system', event: 'announce', by: cleanName(by!) })],
  [new RegExp(`^${NAME}创建了${GROUP}`), ([by]) => ({ kind: 'system', event: 'create', by: cleanName(by!) })],
  [new RegExp(`^${NAME}(?:已)?加入了?${GROUP}`), ([who]) => ({ kind: 'system', event: 'join', who: people(who) })],
  // 戳了戳, 拍了拍, 揉了揉 … : members choose the verb.
  [new RegExp(`^${NAME}\\s?([\\u4e00-\\u9fff])了\\2`), ([by]) => ({ kind: 'pat', by: cleanName(by!) })],
]

/** Reads a text that the export marks as a notice. */
export function readQqNotice(text: string): QqNotice {
  const line = text.length > 3000 ? '' : text
  for (const [pattern, read] of WORDINGS) {
    const match = pattern.exec(line)
    if (match) return read(match.slice(1))
  }
  return { kind: 'system', event: 'other' }
}
