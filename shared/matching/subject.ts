import { AUDIENCE_TOPICS } from '../../resources/audiences/topics'
import { groupBy } from '../model/group-by'
import { conceptsOf, STRENGTH, type Lexicon } from './lexicon'

/** What a text is about, in the words a person would tag it with. */
export interface Subject {
  /** Things, services and topics it names, and trades it names as a whole. */
  readonly fine: ReadonlySet<string>
  /** Trades and wider subjects these belong to. */
  readonly wide: ReadonlySet<string>
}

interface Topic {
  readonly name: string
  readonly wide: readonly string[]
  readonly words: readonly string[]
}

const TOPICS: readonly Topic[] = AUDIENCE_TOPICS.split('\n').flatMap(line => {
  const [head = '', words = ''] = line.split('|')
  const [name = '', wide = ''] = head.split('>')
  return name.trim() === '' ? [] : [{ name: name.trim(), wide: wide.trim().split(/\s+/), words: words.trim().split(/\s+/) }]
})

/** Topics by the first character of their words, with the word. */
const TOPICS_BY_START = groupBy(TOPICS.flatMap(topic => topic.words.map(word => ({ word, topic }))), ({ word }) => word[0]!)

function topicsIn(lower: string): Set<Topic> {
  const found = new Set<Topic>()
  for (let at = 0; at < lower.length; at++) {
    for (const { word, topic } of TOPICS_BY_START.get(lower[at]!) ?? []) if (!found.has(topic) && lower.startsWith(word, at)) found.add(topic)
  }
  return found
}

/** Listed words of trades and topics that stand in the text; both sets empty when none does. */
export function subjectOf(text: string, lexicon: Lexicon): Subject {
  const lower = text.toLowerCase()
  const fine = new Set<string>()
  const wide = new Set<string>()
  const told = new Set<string>()
  for (const { name, wide: wider, words } of topicsIn(lower)) {
    fine.add(name)
    for (const word of words) told.add(word)
    for (const one of wider) wide.add(one)
  }
  for (const trade of lexicon.tradeNames) if (lower.includes(trade)) {
    fine.add(trade)
    wide.add(trade)
  }
  for (const [concept, strength] of conceptsOf(lower, lexicon, { cueShare: 0 })) {
    if (strength < STRENGTH.related) continue
    const { name, trade } = lexicon.concepts[concept]!
    // A topic stands for each of its things: who sells 杨梅 does not sell 车厘子.
    if (lower.includes(name) || !told.has(name)) fine.add(name)
    wide.add(lexicon.tradeNames[trade]!)
  }
  return { fine, wide }
}

/** Several texts as one subject. */
export function unitedSubject(subjects: readonly Subject[]): Subject {
  return { fine: new Set(subjects.flatMap(({ fine }) => [...fine])), wide: new Set(subjects.flatMap(({ wide }) => [...wide])) }
}

/** What both name, or one names as a whole and the other a part of. */
export function sharedTags(one: Subject, other: Subject): string[] {
  return [...new Set([...[...one.fine].filter(tag => other.fine.has(tag) || other.wide.has(tag)), ...[...one.wide].filter(tag => other.fine.has(tag))])]
}

/** 2 = the same thing, or one within the other, 1 = the same trade or wider subject, 0 = nothing in common. */
export function overlapOf(one: Subject, other: Subject): 0 | 1 | 2 {
  if (sharedTags(one, other).length > 0) return 2
  return [...one.wide].some(tag => other.wide.has(tag)) ? 1 : 0
}

export const isEmpty = ({ fine, wide }: Subject): boolean => fine.size === 0 && wide.size === 0
