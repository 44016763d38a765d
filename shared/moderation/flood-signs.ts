const LEAST_REPEATS = 5
const LONGEST_UNIT = 24

/** Text without blanks and punctuation, which repeaters put between. */
const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

/**
 * Repetition of one unit that makes up most of a message: `在吗在吗在吗…`, `[玫瑰][玫瑰]…`. Returns the unit and how often it
 * stands in a row; `null` when nothing is repeated often enough.
 */
export function repeatedUnit(text: string): { unit: string; times: number } | null {
  const brackets = text.match(/\[[^\][]{1,8}\]/g)
  if (brackets && brackets.length >= LEAST_REPEATS + 1 && new Set(brackets).size === 1) return { unit: brackets[0], times: brackets.length }
  const characters = [...bare(text)]
  for (let size = 1; size <= Math.min(LONGEST_UNIT, Math.floor(characters.length / 3)); size++) {
    const unit = characters.slice(0, size)
    let times = 1
    while (characters.slice(times * size, (times + 1) * size).join('') === unit.join('')) times += 1
    const least = size === 1 ? 9 : size <= 4 ? LEAST_REPEATS : 3
    if (times >= least && times * size >= characters.length * 0.8) return { unit: unit.join(''), times }
  }
  return null
}

const CHAIN_WORDS = ['不转不是', '转发给', '转发十个群', '转十个群', '不转倒霉', '转了发财', '一定要转', '是中国人就转', '为了孩子转']

/** A chain letter: it asks to be passed on and threatens or promises. */
export function isChainLetter(text: string): boolean {
  return CHAIN_WORDS.filter(word => text.includes(word)).length >= 2
}
