import { buildLexicon } from '../../shared/matching/lexicon'
import { matchNeed } from '../../shared/matching/open-matches'
import { buildMatchIndex, rankMatches } from '../../shared/matching/rank'
import type { TextMemory } from '../../shared/matching/likeness'
import type { Candidate } from '../../shared/matching/types'
import type { Day } from '../../shared/model/day'
import type { Need } from '../../shared/model/exchange'
import type { NeedId, OfferId, PersonId } from '../../shared/model/ids'

const PEOPLE = 20_000
const OFFERS = 50_000
const NEEDS = 1_000
const CITIES = ['杭州', '上海', '深圳', '成都', '广州', '武汉', '北京', '苏州', '宁波', '义乌']
const TODAY = '2026-11-21' as Day

/** Numbers in [0, 1), the same on every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const lexicon = buildLexicon()

/** People with resources and needs in words of all trades. */
function invented(): { candidates: Candidate[]; needs: Need[] } {
  const random = seeded(7)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!
  const words = [...lexicon.entriesByWord.keys()].filter(word => word.length >= 3)
  const candidates = Array.from({ length: PEOPLE }, (_, i): Candidate => ({
    personId: `p${i}` as PersonId, name: `成员${i}`, city: pick(CITIES), industry: pick(words), groups: [`群${i % 40}`],
    offers: Array.from({ length: Math.floor(((i + 1) * OFFERS) / PEOPLE) - Math.floor((i * OFFERS) / PEOPLE) }, (__, k) => ({
      id: `o${i}-${k}` as OfferId, text: `${pick(words)}，可做${pick(words)}，${Math.floor(random() * 90) + 10} 件起`, region: random() < 0.4 ? pick(CITIES) : undefined, on: TODAY,
    })).map(({ region, ...offer }) => ({ ...offer, ...(region !== undefined && { region }) })),
    needs: i % (PEOPLE / NEEDS) === 0 ? [{ text: `找${pick(words)}` }] : [],
    taboos: [], lastActiveOn: TODAY, introductionsThisWeek: 0, deals: 0, failures: 0,
  }))
  const needs = candidates.flatMap(({ personId, needs: [need] }, i): Need[] => (need
    ? [{ id: `n${i}` as NeedId, personId, text: `${need.text}，最好能做${pick(words)}`, since: TODAY, state: 'open', source: { kind: 'typed' }, history: [], ...(random() < 0.5 && { region: pick(CITIES) }) }] : []))
  return { candidates, needs }
}

/** Processor time, ms: other work on the machine does not count. */
const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const since = used()
  const value = run()
  return { value, ms: used() - since }
}

const middle = (numbers: readonly number[], share: number): number => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)]!

/** Markdown table of the processor times of matching with 20,000 people and 50,000 resources. */
export function matchingTable(): string {
  const { candidates, needs } = invented()
  const memory: TextMemory = new Map()
  const first = timed(() => buildMatchIndex(candidates, lexicon, memory)).ms
  const { value: index, ms: again } = timed(() => buildMatchIndex(candidates, lexicon, memory))
  const times = needs.slice(0, 300).map(need => {
    const query = { asker: need.personId, text: need.text, on: TODAY, ...(need.region !== undefined && { region: need.region }) }
    return timed(() => rankMatches(query, index)).ms
  })
  const { value: found, ms: rematch } = timed(() => needs.reduce((sum, need) => sum + matchNeed(need, index, new Set(), TODAY).ranked.length, 0))
  if (found < NEEDS) throw new Error('the invented needs should find people')
  return [
    '| matching, 20,000 people, 50,000 resources | processor time |', '|---|---|',
    `| preparing all, in the worker | ${(first / 1000).toFixed(2)} s |`,
    `| preparing again after a change | ${(again / 1000).toFixed(2)} s |`,
    `| one query, median; 95 of 100 under | ${middle(times, 0.5).toFixed(1)} ms; ${middle(times, 0.95).toFixed(1)} ms |`,
    `| matching 1,000 open needs anew | ${(rematch / 1000).toFixed(2)} s |`,
  ].join('\n')
}
