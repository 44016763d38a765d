import type { JoinVia, MessageKind, NoticeEvent } from '../model/message'
import { cleanName } from './text'

/** What a notice of WhatsApp tells. Names as written; the account owner is `you`, `您` … */
export interface WhatsAppNotice {
  readonly kind: Extract<MessageKind, 'system' | 'call'>
  readonly event?: NoticeEvent
  readonly by?: string
  readonly who?: readonly string[]
  readonly via?: JoinVia
  readonly value?: string
}

type Role = 'by' | 'who' | 'value'
interface Wording {
  readonly event: NoticeEvent
  readonly via?: JoinVia
  /** Groups of the pattern in their order. */
  readonly roles: readonly Role[]
  readonly pattern: RegExp
}

const V = '["“”„«「『‘]([^\\n]{1,300})["“”»」』’]'
const N = '([^\\n]{1,300}?)'
const wording = (event: NoticeEvent, roles: readonly Role[], source: string, via?: JoinVia): Wording =>
  ({ event, roles, pattern: new RegExp(`^${source}[.。]?$`), via })

/** Most particular first: English, Chinese (both scripts), German, then the shortest forms of other languages. */
const WORDINGS: readonly Wording[] = [
  wording('create', ['by', 'value'], `${N} created (?:the )?group ${V}`),
  wording('create', ['by'], `${N} created (?:this|the) group`),
  wording('rename', ['by', 'value'], `${N} changed the (?:subject|group name)(?: from ["“][^\\n]{0,300}["”])? to ${V}`),
  wording('join', ['who'], `${N} joined (?:the group )?(?:using|via|with|from) (?:an|this|the|your|a)[^\\n]{0,40}(?:link|invite|invitation|community)`, 'link'),
  wording('join', ['who'], `${N} joined(?: the group)?`),
  wording('join', ['by', 'who'], `${N} added ([^\\n]{1,2000})`, 'invite'),
  wording('join', ['who'], `${N} (?:was|were) added`, 'invite'),
  wording('remove', ['by', 'who'], `${N} removed ([^\\n]{1,2000})`),
  wording('remove', ['who'], `${N} (?:was|were) removed`),
  wording('leave', ['who'], `${N} left(?: the group)?`),
  wording('pin', ['by'], `${N} pinned a message`),

  wording('create', ['by', 'value'], `${N}(?:创建|建立|創建)了?(?:此|该|這個|该个)?(?:群组|群組|群聊|群)${V}`),
  wording('create', ['by'], `${N}(?:创建|建立|創建)了?(?:此|该|此個|本)?(?:群组|群組|群聊|群)`),
  wording('rename', ['by', 'value'], `${N}(?:已)?(?:将|將|把)(?:群组|群組|群)?(?:主题|主題|主旨|名称|名稱|群名)(?:从|由|從)?(?:["“「『][^\\n]{0,300}["”」』])?(?:改为|更改为|改為|更改為|变更为|變更為)${V}`),
  wording('rename', ['by', 'value'], `${N}(?:更改|修改|变更|變更)了?(?:群组|群組|群)?(?:主题|主題|主旨|名称|名稱|群名)(?:为|為)?${V}`),
  wording('join', ['who'], `${N}(?:已)?被(?:添加|加入|新增)[^\\n]{0,20}`, 'invite'),
  wording('remove', ['who'], `${N}(?:已)?被(?:移除|移出|踢出)[^\\n]{0,20}`),
  wording('join', ['who'], `${N}(?:已)?(?:通过|透過|使用|经由|經由)[^\\n]{0,20}(?:链接|連結|鏈接)[^\\n]{0,8}?(?:加入|加入了)[^\\n]{0,8}`, 'link'),
  wording('remove', ['by', 'who'], `${N}(?:已)?(?:将|將|把)([^\\n]{1,2000}?)(?:移出|移除|踢出)了?(?:此|该|本)?(?:群组|群組|群聊|群)?`),
  wording('join', ['by', 'who'], `${N}(?:已)?(?:将|將|把)([^\\n]{1,2000}?)(?:添加到|加入|新增至|新增到)(?:此|该|本)?(?:群组|群組|群聊|群)?`, 'invite'),
  wording('join', ['by', 'who'], `${N}(?:已)?(?:添加|新增)了?([^\\n]{1,2000})`, 'invite'),
  wording('remove', ['by', 'who'], `${N}(?:已)?(?:移除|移出|踢出)了?([^\\n]{1,2000})`),
  wording('leave', ['who'], `${N}(?:已)?(?:退出|离开|離開)了?(?:此|该|本)?(?:群组|群組|群聊|群)?`),
  wording('join', ['who'], `${N}(?:已)?加入了?(?:此|该|本)?(?:群组|群組|群聊|群)?`),
  wording('pin', ['by'], `${N}(?:已)?置[顶頂]了?(?:一条|一則|一則)?(?:消息|訊息)`),

  wording('create', ['by', 'value'], `${N} (?:hat|hast) (?:die )?Gruppe ${V} erstellt`),
  wording('create', ['by'], `${N} (?:hat|hast) (?:diese|die) Gruppe erstellt`),
  wording('rename', ['by', 'value'], `${N} (?:hat|hast) den (?:Betreff|Gruppennamen)(?: von ["“„][^\\n]{0,300}["“”])? (?:zu|in|auf) ${V} geändert`),
  wording('join', ['who'], `${N} (?:ist|bist) [^\\n]{0,30}(?:Einladungslink|Link)[^\\n]{0,30} beigetreten`, 'link'),
  wording('join', ['who'], `${N} (?:ist|bist)(?: der Gruppe)? beigetreten`),
  wording('join', ['by', 'who'], `${N} (?:hat|hast) ([^\\n]{1,2000}) hinzugefügt`, 'invite'),
  wording('join', ['who'], `${N} (?:wurde|wurdest|wurden) hinzugefügt`, 'invite'),
  wording('remove', ['by', 'who'], `${N} (?:hat|hast) ([^\\n]{1,2000}) entfernt`),
  wording('remove', ['who'], `${N} (?:wurde|wurdest|wurden) entfernt`),
  wording('leave', ['who'], `${N} (?:hat|hast) die Gruppe verlassen`),
  wording('pin', ['by'], `${N} (?:hat|hast) eine Nachricht (?:angeheftet|angepinnt|fixiert)`),

  wording('create', ['by', 'value'], `${N} (?:creó el grupo|criou o grupo|a créé le groupe|ha creato il gruppo) ${V}`),
  wording('rename', ['by', 'value'], `${N} (?:cambió el asunto|cambió el nombre del grupo|mudou o assunto|mudou o nome do grupo|a changé le sujet|a modifié le sujet)(?: de ["“«][^\\n]{0,300}["”»])? (?:a|para|à|en) ${V}`),
  wording('join', ['who'], `${N} (?:se unió|entrou|a rejoint)[^\\n]{0,40}(?:enlace|link|lien)[^\\n]{0,40}`, 'link'),
  wording('join', ['by', 'who'], `${N} (?:añadió a|adicionou|a ajouté|ha aggiunto) ([^\\n]{1,2000})`, 'invite'),
  wording('remove', ['by', 'who'], `${N} (?:eliminó a|removeu|a retiré|a supprimé|ha rimosso) ([^\\n]{1,2000})`),
  wording('leave', ['who'], `${N} (?:salió del grupo|salió|saiu|a quitté(?: le groupe)?|ha abbandonato(?: il gruppo)?)`),
]

const CALLS = /^(?:Missed (?:group )?(?:voice|video) call|未接(?:听|聽|來電|来电)?[^\n]{0,6}(?:通话|通話|来电|來電)|Verpasster (?:Sprach|Video)anruf)[^\n]{0,40}$/
/** Sentences that name nobody, by how they begin; enough to know a notice when its place does not tell. */
const FIXED = /^(?:Messages (?:and calls|to this|you send)|Your security code|Disappearing messages|This (?:chat|business|group)|You're now an admin|You turned|消息和通话|訊息和通話|訊息與通話|此聊天|您与|你与|你與|安全码|安全碼|Nachrichten und Anrufe|Nachrichten in dieser|Deine Sicherheitsnummer|Los mensajes y las llamadas|As mensagens e (?:as )?(?:ligações|chamadas)|Les messages et les appels)/

/** Reads a text known to be a notice. */
export function readWhatsAppNotice(text: string, isKnown: (name: string) => boolean): WhatsAppNotice {
  return matchWhatsAppNotice(text, isKnown) ?? { kind: CALLS.test(text) ? 'call' : 'system', event: CALLS.test(text) ? undefined : 'other' }
}

/** The notice a text is by its wording alone; `null` for anything else. */
export function matchWhatsAppNotice(text: string, isKnown: (name: string) => boolean): WhatsAppNotice | null {
  if (text.length > 4000) return null
  if (FIXED.test(text)) return { kind: 'system', event: 'other' }
  for (const { event, via, roles, pattern } of WORDINGS) {
    const match = pattern.exec(text)
    if (!match) continue
    const read: { -readonly [Key in keyof WhatsAppNotice]: WhatsAppNotice[Key] } = { kind: 'system', event }
    if (via) read.via = via
    roles.forEach((role, i) => {
      const part = match[i + 1] ?? ''
      if (role === 'who') read.who = splitNames(part, isKnown)
      else read[role] = role === 'by' ? cleanName(part) : part
    })
    return read
  }
  return null
}

/** Names of a list. `和` and `and` may belong to a name: they split only a longer list or names already seen. */
function splitNames(list: string, isKnown: (name: string) => boolean): readonly string[] {
  const names = list.split(/、|, /).map(cleanName).filter(name => name !== '')
  const last = names.at(-1) ?? ''
  const pair = /^(.{1,200}) (?:and|und|y|e|et|&) (.{1,200})$/.exec(last) ?? /^(.{1,200}?)\s?[和及與与]\s?(.{1,200})$/.exec(last)
  if (!pair) return names
  const [left, right] = [cleanName(pair[1] ?? ''), cleanName(pair[2] ?? '')]
  const isPerson = (name: string): boolean => isKnown(name) || /^[+~]/.test(name)
  const splits = !isKnown(last) && (names.length > 1 || / (?:and|und) /.test(last) || isPerson(left) || isPerson(right))
  return splits ? [...names.slice(0, -1), left, right] : names
}
