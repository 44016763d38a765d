import { readNumber } from '../calendar/chinese-number'
import { conceptsOf, STRENGTH, type Lexicon } from './lexicon'
import type { Meaning } from './meaning'
import { termsOf } from './tokens'

const REFUSAL = /不接受|不接|不做|拒接|不碰|不合作|不卖|不出|不拍|不谈|不拉|不收|不送|不运|不印|不修|不装|不跑|不教|不带|不代|不存|不租|不发|不供|谢绝/
/** A refusal of the thing alone (不接单个logo): only a need for nothing else is refused. */
const ALONE = /单个|单独|单纯|零散|单张/
/** A condition of payment or order is no refusal of a thing. */
const CONDITION = /^(?:定金|订金|账期|赊账|押金|还价|砍价|讲价|催单|加急)/
const SMALL = /(\d{1,6})\s?(公斤|千克|kg|斤|吨|件|个|份|箱|套|单|张|本|瓶|米|平|天|台|条|块)以下/

/** How much a need must be about what is refused, and how much of the refused words it must use. */
const LEAST_MEANING = 0.25
const LEAST_SHARE = 0.4
/** What a need is mainly about: this share of its best concept. */
const MAINLY = 0.6
const LEAST_NAMED = 0.4
const LEAST_WORDS = 0.5

export interface TabooQuestion {
  readonly taboo: string
  readonly need: string
  readonly meaning: Meaning
  /** What the member offers here: its words are not what the taboo refuses, but what it narrows. */
  readonly offer: string
  readonly lexicon: Lexicon
}

/** A business taboo (不接内衣) forbids a need for the same thing. Taboos of food, habit or payment never do. */
export function forbids({ taboo, need, meaning, offer, lexicon }: TabooQuestion): boolean {
  const refusal = REFUSAL.exec(taboo)
  if (!refusal) return false
  const refused = taboo.slice(refusal.index + refusal[0].length)
  if (CONDITION.test(refused)) return false
  const small = SMALL.exec(refused)
  if (small) return asksForLess(need, Number(small[1]), small[2]!)
  const offered = conceptsOf(offer, lexicon, { cueShare: 0 })
  const best = Math.max(0, ...meaning.values())
  const isMain = (strength: number): boolean => strength > STRENGTH.related
  const concepts = [...conceptsOf(refused, lexicon, { cueShare: 0 })].filter(([, strength]) => isMain(strength)).map(([concept]) => concept)
  if (ALONE.test(refused)) {
    const kin = new Set(concepts.flatMap(concept => [concept, ...(lexicon.links.get(concept)?.keys() ?? [])]))
    const isWanted = (value: number): boolean => value >= best * MAINLY
    return concepts.some(concept => isWanted(meaning.get(concept) ?? 0)) && [...meaning].every(([concept, value]) => kin.has(concept) || !isWanted(value))
  }
  const offerTerms = new Set(termsOf(offer))
  const terms = termsOf(refused).filter(term => !offerTerms.has(term))
  // 不做医疗类塑胶件 of a moulder refuses what is medical, not what is moulded.
  const own = new Set([...offered].filter(([, strength]) => isMain(strength)).map(([concept]) => concept))
  const named = conceptsOf(need, lexicon)
  const isAbout = (concept: number): boolean => (named.get(concept) ?? 0) >= LEAST_NAMED || (meaning.get(concept) ?? 0) >= Math.max(LEAST_MEANING, best * LEAST_SHARE)
  if (concepts.some(concept => (terms.length === 0 || !own.has(concept)) && isAbout(concept))) return true
  const wanted = new Set(termsOf(need))
  return terms.length > 0 && terms.filter(term => wanted.has(term)).length / terms.length >= LEAST_WORDS
}

function asksForLess(need: string, least: number, unit: string): boolean {
  const same = unit === 'kg' || unit === '千克' ? '公斤' : unit
  for (const match of need.matchAll(/(\d{1,6}|[零一二两三四五六七八九十百]{1,5})(公斤|千克|kg|斤|吨|件|个|份|箱|套|单|张|本|瓶|米|平|天|台|条|块)/g)) {
    const wanted = match[2] === 'kg' || match[2] === '千克' ? '公斤' : match[2]!
    const amount = readNumber(match[1]!)
    if (amount === null) continue
    if (wanted === same && amount < least) return true
    if (wanted === '斤' && same === '公斤' && amount / 2 < least) return true
  }
  return false
}
