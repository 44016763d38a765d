import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'

/** A member who may know the answer, with the reason. */
export interface SuggestedAnswerer {
  readonly member: MemberNumber
  /** Earlier questions with words in common that this member answered. */
  readonly alike: number
  /** All questions this member answered, of those looked at. */
  readonly answers: number
  /** One such question. */
  readonly example: string | null
}

/** Answered questions looked at, the latest of them. */
const LOOKED_AT = 2000

/** Pairs of characters that ask rather than tell what about. */
const ASKING = ['有没', '没有', '请问', '谁有', '哪里', '哪家', '怎么', '什么', '多少', '吗有', '一下', '问一', '可以', '大家', '有谁', '时候', '知道', '推荐', '问下', '有人', '这个', '那个', '我们', '现在']
const pairKey = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)
const ASKING_PAIRS = new Set(ASKING.map(pair => pairKey(pair, 0)))

/** Letters, digits and 汉字: what a word is made of. */
const isWordUnit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3040 && unit <= 0x9fff)

/** Distinct pairs of neighbouring characters, which for Chinese come close to words. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>()
  const lower = text.toLowerCase()
  for (let i = 0; i + 1 < lower.length; i++) {
    if (!isWordUnit(lower.charCodeAt(i)) || !isWordUnit(lower.charCodeAt(i + 1))) continue
    const key = pairKey(lower, i)
    if (!ASKING_PAIRS.has(key)) pairs.add(key)
  }
  return pairs
}

/** Who answered what: made once, asked for every open question. */
export interface AnswererIndex {
  /** Up to `limit` members to ask, best first; never the asker, only `present` members. */
  suggest(question: { readonly text: string; readonly asker: MemberNumber }, present: ReadonlySet<MemberNumber>, limit: number): SuggestedAnswerer[]
}

/**
 * Whom to ask: members who answered questions with rare pairs of characters in common (each pair weighs by how few questions
 * hold it), best first; when nobody did, those who answered most. Looks at the latest 2,000 answered questions.
 */
export function answererIndex(ledgers: readonly Ledger[]): AnswererIndex {
  const past = latestAnswered(ledgers).map(({ text, answerer }) => ({ text, answerer, pairs: pairsOf(text) }))
  const holders = new Map<number, number>()
  for (const { pairs } of past) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1)

  return {
    suggest({ text, asker }, present, limit) {
      const wanted = pairsOf(text)
      const found = new Map<MemberNumber, { alike: number; answers: number; weight: number; best: number; example: string | null }>()
      for (const question of past) {
        if (question.answerer === asker || !present.has(question.answerer)) continue
        let entry = found.get(question.answerer)
        if (!entry) found.set(question.answerer, (entry = { alike: 0, answers: 0, weight: 0, best: 0, example: null }))
        entry.answers++
        if (question.text === text) continue
        let weight = 0
        for (const pair of wanted) if (question.pairs.has(pair)) weight += Math.log(1 + past.length / holders.get(pair)!)
        if (weight === 0) continue
        entry.alike++
        entry.weight += weight
        if (weight > entry.best) [entry.best, entry.example] = [weight, question.text]
      }
      return [...found]
        .sort(([a, x], [b, y]) => y.weight - x.weight || y.answers - x.answers || a - b)
        .slice(0, limit)
        .map(([member, { alike, answers, example }]) => ({ member, alike, answers, example }))
    },
  }
}

function latestAnswered(ledgers: readonly Ledger[]): { text: string; answerer: MemberNumber }[] {
  const found: { text: string; answerer: MemberNumber }[] = []
  for (let l = ledgers.length - 1; l >= 0 && found.length < LOOKED_AT; l--) {
    const { text, answerer } = ledgers[l]!.questions
    for (let q = text.length - 1; q >= 0 && found.length < LOOKED_AT; q--) if (answerer[q] !== NO_SENDER) found.push({ text: text[q]!, answerer: answerer[q]! })
  }
  return found
}
