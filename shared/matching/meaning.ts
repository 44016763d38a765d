import { gistScores } from './gist'
import { conceptsOf, type Lexicon } from './lexicon'

/** Concept → how much a need is about it, 0…1. */
export type Meaning = ReadonlyMap<number, number>

/** A clause that says what is wanted counts in full; one that sets the scene less; what is not wanted hardly. */
const WANT = /想|找|求|谁|有没有|哪|要|帮|推荐|需要|招|能不能|可以|吗|缺|租|买/
const REFUSE = /^(?:不想|不用|不要|别|先不|不需要|不考虑|不含|除了)/
const CLAUSE_WEIGHT = { want: 1, scene: 0.85, refuse: 0.2 }

/** How much of the meaning listed words may make up, and words of two characters among them. */
const EXACT_SHARE = 0.7
const SHORT_SHARE = 0.6
/** What two words that mean something together count. */
const COMBINED_SHARE = 0.35
/** How much unlisted wordings may, the score at which they count half of it, and how fast weaker ones fall behind. */
const GIST_SHARE = 0.85
const GIST_HALF = 5
const GIST_POWER = 1.6
/** A thing is likely only the object of a service that the need also speaks of this clearly. */
const SERVICE_HEARD = 0.25
const OBJECT_SHARE = 0.6
/** What a maker counts who works in another way than the need says. */
const OTHER_CRAFT = 0.4
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
    for (const [concept, strength] of conceptsOf(clause.text, lexicon, { shortShare: SHORT_SHARE })) {
      const before = exact.get(concept) ?? 0
      exact.set(concept, 1 - (1 - before) * (1 - EXACT_SHARE * strength * clause.weight))
    }
    for (const [concept, score] of gistScores(clause.text, lexicon.gist)) vague.set(concept, (vague.get(concept) ?? 0) + score * clause.weight)
  }
  const lower = need.toLowerCase()
  for (const { concept, first, second } of lexicon.combined) {
    const head = first.find(word => lower.includes(word))
    if (head === undefined || !second.some(word => word !== head && lower.includes(word))) continue
    exact.set(concept, 1 - (1 - (exact.get(concept) ?? 0)) * (1 - COMBINED_SHARE))
  }
  const most = Math.max(1e-9, ...vague.values())
  const all: [number, number][] = []
  for (const concept of new Set([...exact.keys(), ...vague.keys()])) {
    const score = vague.get(concept) ?? 0
    const soft = GIST_SHARE * Math.pow(score / most, GIST_POWER) * (most / (most + GIST_HALF))
    all.push([concept, 1 - (1 - (exact.get(concept) ?? 0)) * (1 - soft)])
  }
  if (all.some(([concept, value]) => !lexicon.concepts[concept]!.thing && value >= SERVICE_HEARD)) {
    for (const entry of all) if (lexicon.concepts[entry[0]]!.thing) entry[1] *= OBJECT_SHARE
  }
  const others = lexicon.crafts.filter(({ sign, unless }) => unless.reduce((text, word) => text.replaceAll(word, ''), lower).includes(sign)).map(craft => craft.others)
  for (const entry of all) if (others.some(trades => trades.has(lexicon.concepts[entry[0]]!.trade))) entry[1] *= OTHER_CRAFT
  all.sort((a, b) => b[1] - a[1])
  const best = all[0]?.[1] ?? 0
  return withLinks(new Map(all.slice(0, MOST_CONCEPTS).filter(([, value]) => value >= best * LEAST_SHARE)), lexicon)
}

/** What may meet a wanted concept in part is wanted in part. */
function withLinks(wanted: ReadonlyMap<number, number>, lexicon: Lexicon): Map<number, number> {
  const all = new Map(wanted)
  for (const [concept, value] of wanted) {
    for (const [other, share] of lexicon.links.get(concept) ?? []) all.set(other, Math.max(all.get(other) ?? 0, value * share))
  }
  return all
}
