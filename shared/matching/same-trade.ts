import { conceptsOf, STRENGTH, type Lexicon } from './lexicon'

/** Whether two trades as written down (食品直播代运营, 直播代播) are one: the same words, or a concept that both name. */
export function isSameTrade(one: string, other: string, lexicon: Lexicon): boolean {
  if (one === other) return true
  const named = (trade: string): Map<number, number> => conceptsOf(trade, lexicon, { cueShare: 0 })
  const theirs = named(other)
  return [...named(one)].some(([concept, strength]) => strength > STRENGTH.related && (theirs.get(concept) ?? 0) > STRENGTH.related)
}
