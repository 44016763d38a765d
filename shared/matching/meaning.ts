import { gistScores } from './gist'
import { conceptsOf, type Lexicon } from './lexicon'

/** Concept → how much a need is about it, 0…1. */
export type Meaning = ReadonlyMap<number, number>

/** A clause that says what is wanted counts in full; one that sets the scene less; what is not wanted hardly. */
const WANT = /想|找|求|谁|有没有|哪|要|帮|推荐|需要|招|能不能|可以|吗|缺|租|买/
const REFUSE = /^(?:不想|不用|不要|别|先不|不需要|不考虑|不含|除了)/
const CLAUSE_WEIGHT = { want: 1, scene: 0.85, refuse: 0.2 }

/** How much of the meaning the unlisted wordings may make up, and the score at which they count half. */
const GIST_SHARE = 0.75
const GIST_HALF = 14
/** Concepts kept: the strongest, and no weaker than this share of the best. */
const MOST_CONCEPTS = 12
const LEAST_SHARE = 0.25

function clausesOf(text: string): { text: string; weight: number }[] {
  return text.split(/[，,。；;！!？?\n]+/).filter(clause => clause.trim()).map(clause => ({
    text: clause,
    weight: REFUSE.test(clause.trim()) ? CLAUSE_WEIGHT.refuse : WANT.test(clause) ? CLAUSE_WEIGHT.want : CLAUSE_WEIGHT.scene,
  }))
}

/** What a need is about, read from listed words, everyday phrases and the pieces it shares with them. */
export function meaningOf(need: string, lexicon: Lexicon): Meaning {
  const exact = new Map<number, number>()
  const vague = new Map<number, number>()
  for (const clause of clausesOf(need)) {
    for (const [concept, strength] of conceptsOf(clause.text, lexicon)) {
      const before = exact.get(concept) ?? 0
      exact.set(concept, 1 - (1 - before) * (1 - 0.8 * strength * clause.weight))
    }
    for (const [concept, score] of gistScores(clause.text, lexicon.gist)) vague.set(concept, (vague.get(concept) ?? 0) + score * clause.weight)
  }
  const all: [number, number][] = []
  for (const concept of new Set([...exact.keys(), ...vague.keys()])) {
    const score = vague.get(concept) ?? 0
    const soft = (GIST_SHARE * score * score) / (score * score + GIST_HALF * GIST_HALF)
    all.push([concept, 1 - (1 - (exact.get(concept) ?? 0)) * (1 - soft)])
  }
  all.sort((a, b) => b[1] - a[1])
  const best = all[0]?.[1] ?? 0
  return new Map(all.slice(0, MOST_CONCEPTS).filter(([, value]) => value >= best * LEAST_SHARE))
}
