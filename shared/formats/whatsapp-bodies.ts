import type { MessageKind } from '../model/message'

/** What a body is besides words. `null` where it is plain text. */
export interface WhatsAppBody {
  readonly kind: MessageKind
  readonly attachments?: readonly string[]
}

const MARK = '\u200e'

/** Media left out of the export without a word on their kind. */
const OMITTED = new Set([
  '<Media omitted>', '<省略影音内容>', '<已省略多媒體檔案>', '<省略多媒體檔案>', '<忽略多媒体文件>', '<省略多媒体文件>', '<媒体文件已省略>', '<媒體已略去>', '<Medien ausgeschlossen>', '<Medien weggelassen>',
  '<Multimedia omitido>', '<Archivo omitido>', '<Mídia oculta>', '<Arquivo de mídia oculto>', '<Ficheiro não revelado>', '<Médias omis>', '<Media omessi>',
  '<Media weggelaten>', '<Без медиафайлов>', '<メディアなし>', '<メディアは含まれていません>', '<미디어 파일을 제외한 내용>', '<Media tidak disertakan>', '<Medya dahil edilmedi>',
  '<View once voice message omitted>', '<View once message omitted>',
])

const DELETED = new Set([
  'This message was deleted', 'You deleted this message', '这条消息已删除', '此消息已删除', '该消息已删除', '消息已删除', '你删除了此消息', '您删除了此消息', '你删除了这条消息', '您删除了这条消息',
  '此訊息已刪除', '這則訊息已刪除', '此訊息已被刪除', '你已刪除此訊息', '您已刪除此訊息', '你刪除了此訊息', '您刪除了此訊息', '你已刪除這則訊息', '您已刪除這則訊息',
  'Diese Nachricht wurde gelöscht', 'Du hast diese Nachricht gelöscht', 'Este mensaje fue eliminado', 'Se eliminó este mensaje', 'Eliminaste este mensaje',
  'Mensagem apagada', 'Essa mensagem foi apagada', 'Você apagou esta mensagem', 'Ce message a été supprimé', 'Vous avez supprimé ce message',
  'Questo messaggio è stato eliminato', 'Hai eliminato questo messaggio', 'Dit bericht is verwijderd', 'U hebt dit bericht verwijderd',
])

/** Which lengths occur, so that most bodies are not looked up. */
const DELETED_LENGTHS = Array.from({ length: 81 }, (_, length) => [...DELETED].some(text => text.length === length))

/** First words of iOS's media lines, as they stand behind U+200E. The word behind them says only that it was left out. */
const IOS_MEDIA: readonly (readonly [RegExp, MessageKind])[] = [
  [/^(?:image|photo|图像|图片|照片|圖片|圖像|影像|相片|Bild|imagen|imagem|immagine|afbeelding)/, 'image'],
  [/^(?:GIF|动态图|動態圖)/, 'image'],
  [/^(?:video|Video|vídeo|vidéo|视频|视像|影片|視訊|短片)/, 'video'],
  [/^(?:audio|Audio|áudio|voice message|音频|音訊|音檔|语音|語音)/, 'voice'],
  [/^(?:sticker|Sticker|贴图|贴纸|表情|貼圖|figurinha)/, 'sticker'],
  [/^(?:document|Dokument|documento|文档|文件|檔案|文檔)/, 'file'],
  [/^(?:[Cc]ontact card|名片|联系人|聯絡人|Kontakt|Tarjeta de contacto|Cartão do contato)/, 'card'],
]
const LEFT_OUT = /(?:omitted|已忽略|已略去|已省略|weggelassen|ausgelassen|ausgeschlossen|omitid[oa]|ocultad[oa]|omess[oa]|absente|omis|retiré|manquant|weggelaten)[.。]?$/

const FILE_PREFIX: Readonly<Record<string, MessageKind>> =
  { IMG: 'image', VID: 'video', PTT: 'voice', AUD: 'audio', STK: 'sticker', PHOTO: 'image', VIDEO: 'video', AUDIO: 'voice', STICKER: 'sticker', GIF: 'image' }
const ATTACHED_BEHIND = /^(.{1,250}\.[A-Za-z0-9]{1,8}) \((?:file attached|文件附件|檔案附件|附件|Datei angehängt|archivo adjunto|arquivo anexado|ficheiro anexado|fichier joint|file allegato|bestand bijgevoegd|файл добавлен|dosya ekli|添付ファイル|파일 첨부됨)\)$/
const ATTACHED_OLD_IOS = /^(.{1,250}\.[A-Za-z0-9]{1,8}) <attached>$/
const ATTACHED_AROUND = /<(?:attached|附件|已附加|附加|angehängt|Anhang|adjunto|anexado|pièce jointe|allegato|bijgevoegd|添付ファイル)\s?[:：]\s?([^<>\n]{1,250})>/
const LOCATION = /^(?:Location|位置|Standort|Ubicación|Localização|Localisation|Posizione|Locatie)\s?[:：]\s?https?:\/\/\S/
const LIVE_LOCATION = /^(?:live location shared|[Ll]ive location|已?分享实时位置|已?分享即時位置|Live-Standort)[^\n]{0,40}$/
const CALL = /^(?:(?:Missed (?:group )?(?:voice|video) call|(?:Silenced )?(?:Voice|Video) call)(?:[.,][^\n]{0,60})?|(?:未接(?:听|聽)?)?(?:语音|視訊|视频|語音)(?:通话|通話)(?:[，,。.][^\n]{0,60})?|未接(?:听|聽)?(?:的)?(?:语音|視訊|视频|語音)(?:通话|通話)|Verpasster (?:Sprach|Video)anruf[^\n]{0,60})$/
/** Calls that were not taken, as Android prints them without the mark of the app. */
const MISSED = /^(?:Missed (?:group )?(?:voice|video) call|未接(?:听|聽)?的?(?:语音|語音|视频|視訊)(?:通话|通話|来电|來電)|Verpasster (?:Sprach|Video)anruf)$/
const POLL = /^(?:POLL|UMFRAGE|ENCUESTA|ENQUETE|SONDAGE|SONDAGGIO|投票|投票调查|アンケート|투표)[:：]/
const OPTION = /\n(?:OPTION|OPCIÓN|OPÇÃO|OPZIONE|选项|選項|オプション|옵션)[:：]/

/**
 * What a body is. `marked`: the body with its direction marks, `plain`: without them, cleaned. On iOS the words of the
 * app itself begin with U+200E; without that mark they were typed.
 */
export function readWhatsAppBody(marked: string, plain: string, shape: 'android' | 'ios'): WhatsAppBody | null {
  const c = plain.charCodeAt(0)
  const isMarked = marked !== plain && marked.includes(MARK)
  const lineEnd = plain.indexOf('\n')
  const last = plain.charCodeAt((lineEnd === -1 ? plain.length : lineEnd) - 1)
  if (last === 41 || last === 62) {
    const line = lineEnd === -1 ? plain : plain.slice(0, lineEnd)
    const behind = (last === 41 ? ATTACHED_BEHIND : ATTACHED_OLD_IOS).exec(line)
    if (behind) return attached(behind[1]!)
    if (c === 60 && OMITTED.has(plain)) return { kind: 'unknown' }
  }
  if (isMarked || c === 60) {
    const around = ATTACHED_AROUND.exec(plain)
    if (around && (isMarked || around[0] === plain)) return attached(around[1]!.trim())
    const left = shape === 'ios' ? readLeftOut(marked) : null
    if (left) return left
  }
  if (isDeleted(plain)) return { kind: 'recall' }
  if (isMarked || shape === 'android') {
    if ((plain.includes('http') && LOCATION.test(plain)) || (isMarked && LIVE_LOCATION.test(plain)) || plain === 'live location shared') return { kind: 'location' }
    if (isMarked ? CALL.test(plain) : plain.length < 40 && MISSED.test(plain)) return { kind: 'call' }
  }
  if (lineEnd !== -1 && POLL.test(plain) && OPTION.test(plain)) return { kind: 'poll' }
  return null
}

function isDeleted(plain: string): boolean {
  if (plain.length > 80) return false
  const point = plain.charCodeAt(plain.length - 1)
  const end = point === 46 || point === 0x3002 ? plain.length - 1 : plain.length
  if (DELETED_LENGTHS[end] && DELETED.has(plain.slice(0, end))) return true
  return plain.startsWith('This message was deleted by admin ')
}

/** `‎image omitted`, `minutes.pdf • ‎3 pages ‎document omitted`: the words behind the last mark decide. */
function readLeftOut(marked: string): WhatsAppBody | null {
  const lineEnd = marked.indexOf('\n')
  const line = (lineEnd === -1 ? marked : marked.slice(0, lineEnd)).trimEnd()
  const mark = line.lastIndexOf(MARK)
  if (mark === -1) return null
  const words = line.slice(mark + 1)
  if (words.length > 60 || !LEFT_OUT.test(words)) return null
  const kind = IOS_MEDIA.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown'
  const name = kind === 'file' ? line.slice(0, mark).replaceAll(MARK, '').split(' • ')[0]!.trim() : ''
  return name === '' ? { kind } : { kind, attachments: [name] }
}

function attached(name: string): WhatsAppBody {
  return { kind: kindOfFile(name), attachments: [name] }
}

/** `IMG-20240329-WA0001.jpg`, `00000007-PHOTO-2025-01-02-21-07-30.jpg`, `2018-03-11-AUDIO-00000012.opus`; other names are files. */
function kindOfFile(name: string): MessageKind {
  if (/\.vcf$/i.test(name)) return 'card'
  const prefix = /^(IMG|VID|PTT|AUD|STK)-\d/.exec(name)?.[1] ?? /^(?:\d+|\d{4}-\d\d-\d\d)-(PHOTO|VIDEO|AUDIO|STICKER|GIF)-\d/.exec(name)?.[1]
  return prefix ? FILE_PREFIX[prefix]! : 'file'
}
