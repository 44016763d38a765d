import { pinyin } from 'pinyin-pro'

/** A name as it is searched and sorted. */
export interface NameKey {
  /** Without blanks, marks and case: `阿明ming`. */
  readonly text: string
  /** Syllables of the whole name, surnames read as surnames: `zeng xiao xian`. Latin words stay whole. */
  readonly syllables: readonly string[]
  /** First letters of the syllables: `zxx`. */
  readonly initials: string
}

const MARKS = /[\s\p{P}\p{S}\p{C}\p{Emoji_Presentation}\u{FE0F}]+/gu

/** Half width, lower case, no blanks, punctuation or emoji: two spellings of one name compare as equal. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(MARKS, '')
}

const known = new Map<string, NameKey>()
/** Bounded, so that a long session with many registers does not grow for ever. */
const KNOWN_LIMIT = 100_000

/** Key of a name. Remembered, since lists are rebuilt far more often than people change their names. */
export function nameKey(name: string): NameKey {
  const found = known.get(name)
  if (found) return found
  const text = normaliseName(name)
  const syllables = text === '' ? [] : pinyin(text, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive', v: true }).map(syllable => syllable.toLowerCase())
  const key = { text, syllables, initials: syllables.map(syllable => [...syllable][0] ?? '').join('') }
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(name, key)
  return key
}

/** Order by pinyin with polyphonic surnames right (曾 under z, 单 under s); then by the text itself. Latin names sort among them. */
export function comparePinyin(a: string, b: string): number {
  const [keyA, keyB] = [nameKey(a), nameKey(b)]
  const length = Math.min(keyA.syllables.length, keyB.syllables.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [keyA.syllables[i]!, keyB.syllables[i]!]
    if (x !== y) return x < y ? -1 : 1
  }
  if (keyA.syllables.length !== keyB.syllables.length) return keyA.syllables.length - keyB.syllables.length
  return a < b ? -1 : a > b ? 1 : 0
}
