import { cleanName } from './text'

/** What the opening sentence of a mailed chat tells. */
export interface MailIntro {
  readonly name: string | null
  readonly kind: 'group' | 'private'
  /** Absent when there is no opening sentence. */
  readonly isAndroid?: boolean
  /** Index of the first line behind it. */
  readonly end: number
  /** In a private chat only the two people named can write; absent in groups. */
  mayWrite?(name: string): boolean
}

const END = '聊天记录如下'
/** Lines among which the sentence is looked for; a group name can hold line breaks. */
const MAX_LINES = 30

/** `X 微信群上的聊天记录如下，请查收。`, `A 和 B 在微信上的…`, `微信群"X"的聊天记录如下:`, `"A"和"B"的聊天记录如下:`. */
export function readMailIntro(lines: readonly { readonly text: string }[]): MailIntro {
  const last = lines.slice(0, MAX_LINES).findIndex(line => line.text.includes(END))
  if (last === -1) return { name: null, kind: 'group', end: 0 }
  const first = lines.slice(0, last + 1).findLastIndex((line, i) => i < last && (line.text.trim() === '' || /^\s*Dear[:：]?\s*$/.test(line.text))) + 1
  const sentence = lines.slice(first, last + 1).map(line => line.text.trim()).join(' ').trim()
  const before = sentence.slice(0, sentence.indexOf(END))
  return { ...readSentence(before), end: last + 1 }
}

function readSentence(before: string): Omit<MailIntro, 'end'> {
  const group = /^微信群["“](.*)["”]的?$/s.exec(before)
  if (group) return { name: cleanName(group[1]!) || null, kind: 'group', isAndroid: false }
  const pair = /^["“](.*)["”]的?$/s.exec(before)
  const between = pair && /["”]和["“]/.exec(pair[1]!)
  if (pair && between) {
    const both = pair[1]!.replace(/["”]和["“]/g, '"和"')
    return { name: cleanName(pair[1]!.slice(0, between.index)), kind: 'private', isAndroid: false, mayWrite: name => both.startsWith(`${name}"和"`) || both.endsWith(`"和"${name}`) }
  }
  const android = /^(.*?)\s*微信群上的$/s.exec(before)
  if (android) return { name: cleanName(android[1]!) || null, kind: 'group', isAndroid: true }
  const both = /^(.*?)\s*在微信上的$/s.exec(before)?.[1] ?? ''
  if (both.includes(' 和 ')) {
    return { name: cleanName(both.slice(0, both.indexOf(' 和 '))), kind: 'private', isAndroid: true, mayWrite: name => both.startsWith(`${name} 和 `) || both.endsWith(` 和 ${name}`) }
  }
  return { name: cleanName(before.replace(/的$/, '').replace(/^["“]|["”]$/g, '')) || null, kind: 'group' }
}
