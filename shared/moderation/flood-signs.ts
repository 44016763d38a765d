const LONGEST_UNIT = 24

/** Text without blanks and punctuation, which repeaters put between; punctuation alone is kept. */
function bare(text: string): string {
  const letters = text.replace(/[\s\p{P}]/gu, '')
  return letters === '' ? text.replace(/\s/g, '') : letters
}

/** How often a unit of `size` characters must stand in a row: single signs are drawn out in innocence more than sentences. */
const leastTimes = (size: number): number => (size === 1 ? 10 : size <= 4 ? 5 : 3)

/**
 * Repetition of one unit that makes up most of a message. Returns the unit and how often it stands in a row; `null` when nothing
 * is repeated often enough.
 */
export function repeatedUnit(text: string): { unit: string; times: number } | null {
  const icons = text.match(/\[[^\][]{1,8}\]/g)
  if (icons && icons.length >= 7 && new Set(icons).size === 1) return { unit: icons[0], times: icons.length }
  if (text.length < 9) return null
  const characters = [...bare(text)]
  for (let size = 1; size <= Math.min(LONGEST_UNIT, Math.floor(characters.length / 3)); size++) {
    let times = 1
    while ((times + 1) * size <= characters.length && sameAt(characters, times * size, size)) times += 1
    if (times >= leastTimes(size) && times * size >= characters.length * 0.75) return { unit: characters.slice(0, size).join(''), times }
  }
  return null
}

function sameAt(characters: readonly string[], from: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (characters[i] !== characters[from + i]) return false
  return true
}

const PASS_ON = /转发|转给|转到|必转|转起来|扩散|群发|不转|转一次|转了/
const MANY = /[一二三四五六七八九十百几\d](?:个群|群|人|个人|个好友|个朋友)|所有人/
const FATE = /好运|倒霉|霉运|报应|平安|灾|灵验|保佑|积德|功德|发财|后果|没良心|是中国人|愿望|不收费|实现/

/** A chain letter: it asks to be passed on to many, and promises or threatens. */
export function isChainLetter(text: string): boolean {
  return PASS_ON.test(text) && FATE.test(text) && (MANY.test(text) || /不转/.test(text))
}
