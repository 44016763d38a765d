import type { JoinVia, MessageKind, NoticeEvent } from '../model/message'
import { cleanBody, cleanName } from './text'
import { decodeEntities } from './wechat-text'

/** What a notice says. `by` and `who` are names as written; the account owner is `我`. */
export interface Notice {
  readonly kind: Extract<MessageKind, 'system' | 'recall' | 'pat'>
  readonly text: string
  readonly event?: NoticeEvent
  readonly who?: readonly string[]
  readonly by?: string
  readonly via?: JoinVia
  readonly value?: string
}

export interface NoticeOptions {
  /** chatlog writes `name(wxid)` in notices: cut the id. */
  readonly idsBehindNames?: boolean
}

const OPEN = '["“”「『]'
const CLOSE = '["“”」』]'
/** A name in quotes, or the owner. Groups: 1 owner, 2 name. Names may hold quotes, so the words around decide. */
const NAME = `(?:(你|您|我|You|you)|${OPEN}([^\\n]{1,200}?)${CLOSE})`

interface Pattern {
  readonly test: RegExp
  read(names: readonly string[]): Omit<Notice, 'kind' | 'text'> & { readonly kind?: Notice['kind'] }
}

const pattern = (source: string, read: Pattern['read']): Pattern => ({ test: new RegExp(`^\\s*${source}`), read })

/** Most particular first. `$n` below is the n-th name of the wording. */
const PATTERNS: readonly Pattern[] = [
  pattern(`${NAME}\\s*(?:通过|透過)(?:扫描|掃描|扫)\\s*${NAME}\\s*分享的(?:二维码|群聊二维码|QR\\s?Code|行動條碼)(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: people(n[0]), by: n[1], via: 'qr' })),
  pattern(`${NAME}\\s*(?:通过|透過)(?:扫描|掃描|扫)\\s*(?:群)?(?:二维码|QR\\s?Code|行動條碼)(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: people(n[0]), via: 'qr' })),
  pattern(`${NAME}\\s*(?:邀请|邀請)\\s*(?:你|您)(?:和|、|及)\\s*${OPEN}([^\\n]{1,1200})${CLOSE}\\s*(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: ['我', ...people(n[1])], by: n[0], via: 'invite' })),
  pattern(`${NAME}\\s*(?:邀请|邀請)\\s*(你|您)\\s*(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: ['我'], by: n[0], via: 'invite' })),
  pattern(`${NAME}\\s*(?:邀请|邀請)\\s*${OPEN}([^\\n]{1,1200})${CLOSE}\\s*(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: people(n[1]), by: n[0], via: 'invite' })),
  pattern(`(?:你|您)(?:被)${OPEN}([^\\n]{1,200}?)${CLOSE}移出(?:了)?(?:群聊|群組|群组|本群)`, n => ({ event: 'remove', who: ['我'], by: n[0] })),
  pattern(`${NAME}\\s*(?:将|將|把)\\s*(你|您)\\s*(?:移出|踢出|移除)了?(?:群聊|群組|群组|本群)?`, n => ({ event: 'remove', who: ['我'], by: n[0] })),
  pattern(`${NAME}\\s*(?:将|將|把)\\s*${OPEN}([^\\n]{1,1200})${CLOSE}\\s*(?:移出|踢出|移除)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'remove', who: people(n[1]), by: n[0] })),
  pattern(`${NAME}\\s*(?:修改|更改)(?:群名|群聊名称|群组名称|群名称|群組名稱)(?:为|為)\\s*${OPEN}([^\\n]{1,200})${CLOSE}`, n => ({ event: 'rename', by: n[0], value: n[1] })),
  pattern(`${NAME}\\s*(?:创建|建立)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'create', by: n[0] })),
  pattern(`${NAME}\\s*(?:已)?(?:加入|進入|进入)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'join', who: people(n[0]) })),
  pattern(`${NAME}\\s*(?:已)?(?:退出|離開|离开)了?(?:群聊|群組|群组|本群)`, n => ({ event: 'leave', who: people(n[0]) })),
  pattern(`${NAME}\\s*(?:已)?(?:成为|成為)(?:新的?)?群主`, n => ({ event: 'owner', who: people(n[0]) })),
  pattern(`${NAME}\\s*(?:撤回了?一条(?:成员)?消息|已?(?:收回|撤回)了?一則訊息)`, n => ({ kind: 'recall', by: n[0] })),
  pattern(`${NAME}\\s*撤回了?(?:成员)?${NAME}的一条消息`, n => ({ kind: 'recall', by: n[0] })),
  pattern(`${NAME}\\s*拍了拍\\s*(?:${OPEN}|自己|我|你|您)`, n => ({ kind: 'pat', by: n[0] })),
  pattern(`${NAME}\\s*(?:发布|發佈|更新)了?(?:群公告|群組公告)`, n => ({ event: 'announce', by: n[0] })),
  pattern(`${NAME} invited ${OPEN}([^\\n]{1,1200})${CLOSE} to the group chat`, n => ({ event: 'join', who: people(n[1]), by: n[0], via: 'invite' })),
  pattern(`${NAME} removed ${OPEN}([^\\n]{1,1200})${CLOSE} from the group chat`, n => ({ event: 'remove', who: people(n[1]), by: n[0] })),
  pattern(`${NAME} changed the group name to ${OPEN}([^\\n]{1,200})${CLOSE}`, n => ({ event: 'rename', by: n[0], value: n[1] })),
  pattern(`${NAME}(?:'ve)? (?:has )?recalled a message`, n => ({ kind: 'recall', by: n[0] })),
  pattern(`${NAME} (?:nudged|tickled)\\b`, n => ({ kind: 'pat', by: n[0] })),
]

/** The same wordings without quotes, as ChatLab files and QQ print them; only for records already known to be notices. */
const BARE: readonly Pattern[] = [
  pattern('([^\\n]{1,200}?)通过([^\\n]{1,200}?)分享的二维码加入了?(?:群聊|本群|群)', n => ({ event: 'join', who: people(n[0]), by: n[1], via: 'qr' })),
  pattern('([^\\n]{1,200}?)邀请([^\\n]{1,1200})加入了?(?:群聊|本群|群)', n => ({ event: 'join', who: people(n[1]), by: n[0], via: 'invite' })),
  pattern('([^\\n]{1,200}?)(?:将|把)([^\\n]{1,1200})(?:移出|踢出)了?(?:群聊|本群|群)', n => ({ event: 'remove', who: people(n[1]), by: n[0] })),
  pattern(`([^\\n]{1,200}?)修改(?:群名|群聊名称|群名称)为\\s*${OPEN}?([^\\n]{1,200}?)${CLOSE}?\\s*$`, n => ({ event: 'rename', by: n[0], value: n[1] })),
  pattern('([^\\n]{1,200}?)(?:已)?加入了?(?:群聊|本群|群)', n => ({ event: 'join', who: people(n[0]) })),
  pattern('([^\\n]{1,200}?)(?:已)?退出了?(?:群聊|本群|群)', n => ({ event: 'leave', who: people(n[0]) })),
  pattern('([^\\n]{1,200}?)\\s*撤回了?一条(?:成员)?消息', n => ({ kind: 'recall', by: n[0] })),
  pattern('([^\\n]{1,200}?)\\s*(?:拍了拍|戳了戳)', n => ({ kind: 'pat', by: n[0] })),
]

/** `null` unless the text is one of the known wordings; for files that do not mark notices. */
export function knownNotice(text: string, options: NoticeOptions = {}): Notice | null {
  if (!/^\s{0,8}["“”「『你您我Yy<]/.test(text)) return null
  const body = stripMarkup(text)
  const found = match(PATTERNS, body, options)
  return found && (found.kind === 'pat' || isWhole(body, found.length)) ? found.notice : null
}

/** Nothing follows the wording but what WeChat itself puts there; `你加入群聊了吗` are words. */
const isWhole = (body: string, length: number): boolean => /^[\s。.，,]*(?:$|群聊参与人|撤销|并分享)/.test(body.slice(length))

/** Reads a record known to be a notice. `kind`: what the export's own type says; the wording may sharpen `system`. */
export function readNotice(text: string, kind: Notice['kind'] = 'system', options: NoticeOptions = {}): Notice {
  const body = cleanBody(stripMarkup(text))
  const found = (match(PATTERNS, body, options) ?? match(BARE, body, options))?.notice
  if (!found) return kind === 'system' ? { kind: bareKind(body), text: body, event: 'other' } : { kind, text: body }
  if (kind === 'system') return found
  return found.kind === kind ? found : { kind, text: body, ...(found.by !== undefined && { by: found.by }) }
}

const bareKind = (body: string): Notice['kind'] => (/撤回了一条(成员)?消息$/.test(body) ? 'recall' : 'system')

/** The wording found and how much of the body it takes. */
interface Match {
  readonly notice: Notice
  readonly kind: Notice['kind']
  readonly length: number
}

function match(patterns: readonly Pattern[], body: string, options: NoticeOptions): Match | null {
  if (body.length > 1500) return null
  for (const { test, read } of patterns) {
    const hit = test.exec(body)
    if (!hit) continue
    const names = hit.slice(1).filter((part): part is string => part !== undefined).map(part => nameOf(part, options))
    const { kind, ...rest } = read(names)
    return { notice: { kind: kind ?? 'system', text: cleanBody(body), ...rest }, kind: kind ?? 'system', length: hit[0].length }
  }
  return null
}

function nameOf(written: string, options: NoticeOptions): string {
  if (/^(你|您|我|[Yy]ou)$/.test(written)) return '我'
  const name = options.idsBehindNames ? written.replace(/\((wxid_[\w-]+|[A-Za-z][\w-]{5,19}|\d+@(?:chatroom|openim)|gh_\w+)\)(?=、|$)/g, '') : written
  return cleanName(name)
}

const people = (names: string | undefined): readonly string[] => (names ?? '').split('、').map(name => name.replace(/^["“”]|["“”]$/g, '')).filter(name => name !== '')

/** Removes the markup WeChat itself puts into notices; what only looks like markup in a name stays. */
export function stripMarkup(text: string): string {
  if (!text.includes('<')) return text
  const body = text.includes('<sysmsg') || text.includes('<revokemsg') ? fromSystemXml(text) : text
  const visible = body
    .replace(/<a\b[^<>]{0,1000}>\s{0,4}(?:重新编辑|重新編輯|Re-edit|Edit)\s{0,4}<\/a>/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/<\/?(?:a\b|_wc_custom_link_|img\b)[^<>]{0,1000}>/g, '')
  // A system record whose sentence is not known is all markup: nothing of it is for reading but the words between.
  return /^\s*<(?:sysmsg|\?xml|msg|voip)/.test(visible) ? visible.replace(/<[^<>]*>/g, '').trim() : visible
}

/** The sentence inside `<sysmsg>`: a recall's `replacemsg`, or a template with its `$names$` filled in. */
function fromSystemXml(text: string): string {
  const recall = inner(text, 'replacemsg')
  if (recall !== null) return recall
  const plain = inner(text, 'plain')
  if (plain) return plain
  const template = inner(text, 'template')
  if (template === null) return text
  return template.replace(/\$(\w{1,40})\$/g, (whole, name: string) => {
    const at = text.indexOf(`name="${name}"`)
    if (at === -1) return whole
    const link = text.slice(at, text.indexOf('</link>', at) === -1 ? undefined : text.indexOf('</link>', at))
    const names = link.split('<nickname>').slice(1).map(part => inner(`<nickname>${part}`, 'nickname') ?? '')
    return names.length > 0 ? names.join('、') : (inner(link, 'plain') ?? whole)
  })
}

/** Text inside the first `<tag>…</tag>`, CDATA opened, entities decoded; `null` if there is none. */
export function inner(xml: string, tag: string): string | null {
  const open = xml.indexOf(`<${tag}>`)
  if (open === -1) return null
  const start = open + tag.length + 2
  const end = xml.indexOf(`</${tag}>`, start)
  if (end === -1) return null
  const body = xml.slice(start, end).trim()
  return body.startsWith('<![CDATA[') && body.endsWith(']]>') ? body.slice(9, -3) : decodeEntities(body)
}
