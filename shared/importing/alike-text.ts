import { kindOf, type MessageExtras, type MessageKind } from '../model/message'

/** How sure two messages of one sender and moment are the same one, written by two exporters: 0 = surely, 2 = just possibly. */
export type Likeness = 0 | 1 | 2
export const LIKENESSES: readonly Likeness[] = [0, 1, 2]

/** A message's content as it is compared across exporters. */
export interface Content {
  readonly group: string
  /** Without blanks and marks that nobody sees. */
  readonly squeezed: string
  /** And without emoji, codes of emoji, quotation marks and the quoted part. */
  readonly bare: string
  /** What a notice tells, whatever its words; `null` for what is none or tells nothing known. */
  readonly told: Told | null
}

interface Told {
  /** What happened, to whom. */
  readonly what: string
  /** Who did it; `''` where the exporter does not say or means its own account. */
  readonly by: string
}

/** Kinds that exporters write for one another. */
const GROUPS: Partial<Record<MessageKind, string>> = {
  image: 'picture', sticker: 'picture', link: 'link', miniprogram: 'link', audio: 'sound', music: 'sound', system: 'notice', recall: 'notice', pat: 'notice',
}

export function contentOf(kind: number, text: string, extras?: MessageExtras): Content {
  const name = kindOf(kind)
  const squeezed = text.replace(UNSEEN, '')
  // What was left out of the export stands as `<Media omitted>` in it.
  if (name === 'unknown' && LEFT_OUT.test(squeezed)) return { group: name, squeezed: '', bare: '', told: null }
  return { group: GROUPS[name] ?? name, squeezed, bare: bareText(text), told: toldBy(name, extras) }
}

const LEFT_OUT = /^<[^<>]{1,60}>$/
const OWNER = /^(?:我|你|您|you|me)$/i

function toldBy(kind: MessageKind, extras: MessageExtras | undefined): Told | null {
  const by = extras?.by === undefined || OWNER.test(extras.by) ? '' : extras.by
  if (kind === 'recall') return { what: kind, by }
  if (kind !== 'system' || extras?.event === undefined || extras.event === 'other') return null
  const { event, who = [], value = '' } = extras
  return who.length === 0 && value === '' ? null : { what: [event, value, ...[...who].sort()].join('\n'), by }
}

const sameTold = (a: Told | null, b: Told | null): boolean => a !== null && b !== null && a.what === b.what && (a.by === b.by || a.by === '' || b.by === '')

const UNSEEN = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufffd]+/g
/** What exporters put in place of an emoji: a picture character, `[微笑]`, `/微笑`, `:smile:`, or question marks where a code page lacks it. */
const EMOJI = /\[[^[\]\n]{1,20}\]|:[a-z0-9_+-]{2,32}:|\/[\u4e00-\u9fff]{1,4}|\?{2,}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3]/gu
const MARKS = /["'“”‘’「」『』]/g

function bareText(text: string): string {
  return withoutQuote(text).replace(EMOJI, '').replace(MARKS, '').replace(UNSEEN, '')
}

/** A reply without the quoted words that its exporter wrote into the text. */
function withoutQuote(text: string): string {
  const line = /\n-(?: -){4,} ?\n|\n-{6,}\n/.exec(text)
  if (line && /^[「"“这]/.test(text)) return text.slice(line.index + line[0].length)
  const end = text.lastIndexOf('[引用')
  if (end > 0 && text.endsWith(']')) return text.slice(0, end)
  const last = /\n引用[::：]/.exec(text)
  if (last) return text.slice(0, last.index)
  if (text.startsWith('[回复')) return text.slice(text.indexOf(']') + 1)
  return text.startsWith('> ') ? text.replace(/^(?:> [^\n]*\n)+/, '') : text
}

/** `null` = two different messages. */
export function likeness(a: Content, b: Content): Likeness | null {
  const sameGroup = a.group === b.group
  if (sameGroup && a.squeezed === b.squeezed) return 0
  if ((a.group === 'notice') !== (b.group === 'notice')) return null
  if (sameTold(a.told, b.told)) return 1
  if (sameGroup && a.group !== 'text' && a.group !== 'notice' && a.group !== 'unknown') return 1
  if (a.bare !== '' ? a.bare === b.bare : b.bare === '' && sameGroup && a.group === 'text') return 1
  const other = a.group === 'unknown' && a.squeezed === '' ? b : b.group === 'unknown' && b.squeezed === '' ? a : null
  if (other) return other.group === 'text' || other.group === 'notice' ? null : 2
  // A text of emoji alone is a sticker or picture to other exporters.
  return a.bare === '' && b.bare === '' && [a.group, b.group].sort().join() === 'picture,text' ? 2 : null
}
