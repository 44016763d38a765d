import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import { bareWords } from './greeting'

/** A member who may know the answer, with the reason. */
export interface SuggestedAnswerer {
  readonly member: MemberNumber
  /** Earlier questions with words in common that this member answered. */
  readonly alike: number
  /** All questions this member answered. */
  readonly answers: number
  /** One such question. */
  readonly example: string | null
}

/** Pairs of characters that ask rather than tell what about. */
const ASKING_PAIRS = new Set(['有没', '没有', '请问', '谁有', '哪里', '哪家', '怎么', '什么', '多少', '吗有', '一下', '问一', '可以', '大家', '有谁', '时候', '知道', '推荐', '问下', '有人', '这个', '那个', '我们', '现在'])

/** Distinct pairs of neighbouring characters, which for Chinese come close to words. */
function pairsOf(text: string): Set<string> {
  const words = bareWords(text).replaceAll(' ', '')
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2)
    if (!ASKING_PAIRS.has(pair)) pairs.add(pair)
  }
  return pairs
}

/**
 * Whom to ask: members who answered questions with rare pairs of characters in common (each pair weighs by how few questions
 * hold it), best first; when nobody did, those who answered most. Never the asker, only `present` members.
 */
export function suggestAnswerers(
  question: { readonly text: string; readonly asker: MemberNumber },
  ledgers: readonly Ledger[],
  { present, limit }: { readonly present: ReadonlySet<MemberNumber>; readonly limit: number },
): SuggestedAnswerer[] {
  const past = ledgers.flatMap(({ questions }) => questions.text.map((text, q) => ({ text, answerer: questions.answerer[q]! })))
  const wanted = pairsOf(question.text)
  const holders = new Map<string, number>()
  const shared = past.map(({ text }) => [...pairsOf(text)].filter(pair => wanted.has(pair)))
  for (const pairs of shared) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  const found = new Map<MemberNumber, { alike: number; answers: number; weight: number; best: number; example: string | null }>()
  past.forEach(({ text, answerer }, i) => {
    if (answerer === NO_SENDER || answerer === question.asker || !present.has(answerer)) return
    const entry = found.get(answerer) ?? { alike: 0, answers: 0, weight: 0, best: 0, example: null }
    found.set(answerer, entry)
    entry.answers++
    if (text === question.text) return
    const weight = shared[i]!.reduce((sum, pair) => sum + Math.log(1 + past.length / holders.get(pair)!), 0)
    if (weight === 0) return
    entry.alike++
    entry.weight += weight
    if (weight > entry.best) [entry.best, entry.example] = [weight, text]
  })
  return [...found]
    .sort(([a, x], [b, y]) => y.weight - x.weight || y.answers - x.answers || a - b)
    .slice(0, limit)
    .map(([member, { alike, answers, example }]) => ({ member, alike, answers, example }))
}
