import type { PersonId } from '../model/ids'
import { nameKey, normaliseName } from './name-key'

/** What a person is found by. */
export interface IndexedPerson {
  readonly id: PersonId
  /** Shown name first, then remark and every other name seen. */
  readonly names: readonly string[]
  readonly tags: readonly string[]
  /** Facts, needs and resources in words. */
  readonly facts: readonly string[]
}

interface Entry {
  readonly id: PersonId
  /** Normalised names, the shown one first. */
  readonly texts: readonly string[]
  /** Per name: all syllables in one word, with the offsets where syllables begin. */
  readonly spelt: readonly { readonly full: string; readonly starts: ReadonlySet<number>; readonly initials: string }[]
  readonly tags: readonly Words[]
  readonly facts: readonly Words[]
  /** Everything the entry can be found by, one a line. */
  readonly all: string
}

/** Nearly all people do not match: one look at `all` settles them. */
const seenIn = (entry: Entry, words: readonly string[]): boolean => {
  for (const word of words) if (!entry.all.includes(word)) return false
  return true
}

interface Words {
  readonly text: string
  readonly key: string
}

export interface PeopleIndex {
  readonly entries: readonly Entry[]
}

export interface FoundPerson {
  readonly id: PersonId
  /** 0…1; 1 = the name itself. */
  readonly score: number
  readonly by: 'name' | 'alias' | 'pinyin' | 'initials' | 'tag' | 'fact'
  /** What matched, as it was given to the index. */
  readonly text: string
}

function entryOf(person: IndexedPerson): Entry {
  const keys = person.names.map(nameKey)
  const tags = person.tags.map(wordsOf)
  const facts = person.facts.map(wordsOf)
  return {
    id: person.id,
    tags,
    facts,
    all: [...keys.flatMap(key => [key.text, key.syllables.join(''), key.initials]), ...tags.map(tag => tag.key), ...facts.map(fact => fact.key)].join('\n'),
    texts: keys.map(key => key.text),
    spelt: keys.map(({ syllables, initials }) => {
      const starts = new Set<number>()
      let at = 0
      for (const syllable of syllables) {
        starts.add(at)
        at += syllable.length
      }
      return { full: syllables.join(''), starts, initials }
    }),
  }
}

const wordsOf = (text: string): Words => ({ text, key: normaliseName(text) })

/** Indexes people for {@link findPeople}. About 15 µs a name the first time, far less once names are known. */
export function buildPeopleIndex(people: readonly IndexedPerson[]): PeopleIndex {
  return { entries: people.map(entryOf) }
}

/** The same in portions of `size` people, for callers that must give the screen a turn in between. */
export function* buildPeopleIndexInSteps(people: readonly IndexedPerson[], size: number): Generator<void, PeopleIndex> {
  const entries: Entry[] = []
  for (let from = 0; from < people.length; from += size) {
    entries.push(...people.slice(from, from + size).map(entryOf))
    yield
  }
  return { entries }
}

type Match = Omit<FoundPerson, 'id'>

function matchName(entry: Entry, word: string): Match | null {
  let best: Match | null = null
  for (let i = 0; i < entry.texts.length; i++) {
    const text = entry.texts[i]!
    const at = text.indexOf(word)
    if (at < 0) continue
    const score = (text === word ? 1 : at === 0 ? 0.92 : 0.8) - (i === 0 ? 0 : 0.04)
    if (!best || score > best.score) best = { score, by: i === 0 ? 'name' : 'alias', text: entry.texts[i]! }
  }
  return best
}

/** Latin letters only: whole syllables from their beginning (`zhangj`), or first letters (`zj`). */
function matchSpelling(entry: Entry, word: string): Match | null {
  let best: Match | null = null
  for (let i = 0; i < entry.spelt.length; i++) {
    const { full, starts, initials } = entry.spelt[i]!
    const penalty = i === 0 ? 0 : 0.04
    const found = (score: number, by: 'pinyin' | 'initials'): void => {
      if (!best || score - penalty > best.score) best = { score: score - penalty, by, text: entry.texts[i]! }
    }
    if (initials === word) found(0.85, 'initials')
    else if (initials.startsWith(word)) found(0.74, 'initials')
    else if (word.length > 1 && initials.includes(word)) found(0.6, 'initials')
    const at = full.indexOf(word)
    if (full === word) found(0.9, 'pinyin')
    else if (at === 0) found(0.78, 'pinyin')
    else if (at > 0 && starts.has(at)) found(0.62, 'pinyin')
  }
  return best
}

/** Tags and facts are kept both as given and normalised. */
function matchWords(texts: readonly Words[], word: string): string | null {
  return texts.find(text => text.key.includes(word))?.text ?? null
}

function matchWord(entry: Entry, word: string, isLatin: boolean): Match | null {
  const named = matchName(entry, word)
  if (named && named.score >= 0.88) return named
  const spelt = isLatin ? matchSpelling(entry, word) : null
  const best = !named || (spelt && spelt.score > named.score) ? spelt : named
  if (best) return best
  const tag = matchWords(entry.tags, word)
  if (tag !== null) return { score: 0.5, by: 'tag', text: tag }
  const fact = matchWords(entry.facts, word)
  return fact === null ? null : { score: 0.4, by: 'fact', text: fact }
}

/**
 * People for a query, best first, at most `limit`. Words separated by blanks must all match; each may match a name, its
 * pinyin or first letters, a tag or a fact. Ties keep the order of the index. An empty query finds nobody.
 */
export function findPeople(index: PeopleIndex, query: string, limit: number): FoundPerson[] {
  const words = query.split(/\s+/).map(normaliseName).filter(word => word !== '')
  if (words.length === 0) return []
  const latin = words.map(word => /^[a-z0-9]+$/.test(word))
  let found: FoundPerson[] = []
  // Once enough are found, whoever is no better than the last of them cannot make the list.
  let floor = -1
  for (const entry of index.entries) {
    if (!seenIn(entry, words)) continue
    let total = 0
    let best: Match | null = null
    for (let i = 0; i < words.length; i++) {
      const match = matchWord(entry, words[i]!, latin[i]!)
      if (!match) {
        best = null
        break
      }
      total += match.score
      if (!best || match.score > best.score) best = match
    }
    const score = total / words.length
    if (!best || score <= floor) continue
    found.push({ id: entry.id, score, by: best.by, text: best.text })
    if (found.length < limit * 4) continue
    found = found.sort((a, b) => b.score - a.score).slice(0, limit)
    floor = found.at(-1)?.score ?? floor
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit)
}
