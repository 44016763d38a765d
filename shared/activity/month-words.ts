import { kindCode } from '../model/message'
import { SIGN } from './message-signs'
import { textHead } from './month-slice'
import type { MonthSlice } from './month-slice'

/** Messages looked at in a month; larger months are sampled evenly and their counts scaled up. */
export const WORD_SAMPLE = 2000
const KEPT = 300
const FEWEST = 3
/** Only the head of a message: long texts are pasted articles. */
const HEAD = 160

/** Characters no word worth showing holds: particles, pronouns, verbs of no content. A run ends at them. */
const BREAK = unitsOf('的了是在我你他她它们这那不也都就和有没吗呢吧啊哦嗯么要会可以到得着很还被把给让跟与及或而但什怎哪谁您咱请谢呀哈嘛啦呵嘿诶哎喔噢')
/** Characters that neither begin nor end one, but may stand inside: numerals, directions, measures. */
const EDGE = unitsOf('个一上下来去说过对从向为如果因所之其些几多少再又才只更最太好大小两三四五六七八九十俩想看能用做点种次里后前中时天年月日号今明昨现行发问人家')
/** 1 for every UTF-16 unit of a text. */
function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(65536)
  for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] = 1
  return units
}
const LATIN_STOPS = new Set(['the', 'and', 'for', 'you', 'that', 'this', 'with', 'are', 'not', 'have', 'was', 'but', 'can', 'will', 'from', 'they', 'what', 'all', 'http', 'https', 'www', 'com', 'cn', 'html', 'our', 'your', 'just', 'it', 'is', 'to', 'of', 'in', 'on', 'at', 'we', 'be', 'do', 'or', 'if', 'so', 'me', 'my', 'an', 'as', 'no', 'ok', 'hi', 'haha'])

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

/**
 * Frequent words of the month without a dictionary: Latin tokens, and runs of two to four 汉字 that keep together. A run counts
 * as a word when it comes in at least three messages that are no mere greeting, holds no particle, and is not mostly a part of a
 * longer run. Value: messages that hold it, exact up to {@link WORD_SAMPLE} messages a month.
 */
export function monthWords(slice: MonthSlice, signs: Uint8Array): Record<string, number> {
  const entries = sampled(slice, signs)
  if (entries.length === 0) return {}
  const texts = entries.map(entry => textHead(slice, entry, HEAD))
  const pairs = countPairs(texts)
  const counts = countRuns(texts, pairs)
  const scale = entries.length < WORD_SAMPLE ? 1 : countTexts(slice, signs) / entries.length
  const owners = longestOwners(counts)
  const kept = [...counts].filter(([word, count]) => count >= FEWEST && (owners.get(word) ?? 0) < count * 0.7)
  kept.sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
  return Object.fromEntries(kept.slice(0, KEPT).map(([word, count]) => [word, Math.round(count * scale)]))
}

/** Typed and no mere greeting. */
export const isTalk = ({ kind, notice }: MonthSlice, signs: Uint8Array, entry: number): boolean => notice[entry] === 0 && saysSomething(kind[entry]!, signs[entry]!)

/** Whether a message of this kind and with these signs is talk: a text that is no greeting. */
export const saysSomething = (kind: number, signs: number): boolean => kind === kindCode.text && (signs & SIGN.noise) === 0

function countTexts(slice: MonthSlice, signs: Uint8Array): number {
  let count = 0
  for (let i = slice.first; i < slice.end; i++) if (isTalk(slice, signs, i)) count++
  return count
}

function sampled(slice: MonthSlice, signs: Uint8Array): number[] {
  const total = countTexts(slice, signs)
  const step = Math.max(1, total / WORD_SAMPLE)
  const entries: number[] = []
  let seen = 0
  let next = 0
  for (let i = slice.first; i < slice.end; i++) {
    if (!isTalk(slice, signs, i)) continue
    if (seen++ >= next) {
      entries.push(i)
      next += step
    }
  }
  return entries
}

/** Messages per pair of neighbouring 汉字, in an open hash table: no string is made for a pair. */
interface PairTable {
  count(first: number, second: number): number
}

function countPairs(texts: readonly string[]): PairTable {
  let units = 0
  for (const text of texts) units += text.length
  const size = 2 ** Math.ceil(Math.log2(units * 2 + 16))
  const mask = size - 1
  const keys = new Uint32Array(size)
  const counts = new Uint32Array(size)
  const lastText = new Uint32Array(size)
  const place = (key: number): number => {
    let p = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (keys[p] !== 0 && keys[p] !== key) p = (p + 1) & mask
    return p
  }
  texts.forEach((text, t) => {
    let previous = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (isHan(unit) && isHan(previous) && BREAK[unit] === 0 && BREAK[previous] === 0) {
        const key = ((previous << 16) | unit) >>> 0
        const p = place(key)
        if (lastText[p] !== t + 1) {
          keys[p] = key
          lastText[p] = t + 1
          counts[p]!++
        }
      }
      previous = unit
    }
  })
  return { count: (first, second) => counts[place(((first << 16) | second) >>> 0)]! }
}

/** What is known of a candidate: the messages that hold it, and whether it was seen with different neighbours on either side. */
interface Candidate {
  count: number
  left: number
  right: number
}

/** A side that stood at a border, or beside two different characters: the word can stand alone there. */
const FREE = -1

/**
 * Messages per run of two to four 汉字 whose every pair is frequent, and per Latin token. A run that always has the same
 * neighbours is a piece of a phrase and left out.
 */
function countRuns(texts: readonly string[], pairs: PairTable): Map<string, number> {
  const candidates = new Map<string, Candidate>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (isHan(unit)) {
        let long = i
        while (long - i < 3 && long + 1 < text.length && isHan(text.charCodeAt(long + 1)) && pairs.count(text.charCodeAt(long), text.charCodeAt(long + 1)) >= FEWEST) long++
        if (long > i && EDGE[unit] === 0) for (let stop = i + 2; stop <= long + 1; stop++) if (EDGE[text.charCodeAt(stop - 1)] === 0) note(text.slice(i, stop), neighbour(text, i - 1), neighbour(text, stop))
      } else if (isLatin(unit) && (i === 0 || !isLatin(text.charCodeAt(i - 1)))) {
        let stop = i + 1
        while (stop < text.length && isLatin(text.charCodeAt(stop))) stop++
        const token = text.slice(i, stop).toLowerCase()
        if (token.length >= 2 && token.length <= 20 && !LATIN_STOPS.has(token) && /[a-z]/.test(token)) note(token, FREE, FREE)
        i = stop - 1
      }
    }

    function note(word: string, left: number, right: number): void {
      const candidate = candidates.get(word)
      if (!candidate) candidates.set(word, { count: 1, left, right })
      else {
        if (!seen.has(word)) candidate.count++
        if (candidate.left !== left) candidate.left = FREE
        if (candidate.right !== right) candidate.right = FREE
      }
      seen.add(word)
    }
  }
  return new Map([...candidates].filter(([, { left, right }]) => left === FREE && right === FREE).map(([word, { count }]) => [word, count]))
}

function neighbour(text: string, at: number): number {
  const unit = at >= 0 && at < text.length ? text.charCodeAt(at) : 0
  return isHan(unit) && BREAK[unit] === 0 ? unit : FREE
}

/** For each run, how often the most frequent run that is one character longer comes: 冷链 mostly within 冷链仓 is no word of its own. */
function longestOwners(counts: ReadonlyMap<string, number>): Map<string, number> {
  const owners = new Map<string, number>()
  for (const [run, count] of counts) {
    if (run.length < 3 || !isHan(run.charCodeAt(0))) continue
    for (const part of [run.slice(1), run.slice(0, -1)]) owners.set(part, Math.max(owners.get(part) ?? 0, count))
  }
  return owners
}
