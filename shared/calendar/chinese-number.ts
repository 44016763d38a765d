const VALUE_BY_DIGIT: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

/** Source of a pattern for a whole number below 1,000, in figures or in Chinese. To be put into a group. */
export const NUMBER = '\\d{1,3}|[零〇一二两俩三四五六七八九十廿卅百]{1,5}'

/** Reads a whole number below 1,000 in figures or Chinese (`23`, `二十三`, `廿三`, `十`); `null` when it is none. */
export function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const spelt = text.replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (spelt === '') return null
  let total = 0
  let digit: number | null = null
  for (const character of spelt) {
    if (character === '百' || character === '十') {
      total += (digit ?? 1) * (character === '百' ? 100 : 10)
      digit = null
      continue
    }
    const value = VALUE_BY_DIGIT[character]
    if (value === undefined || (digit !== null && digit !== 0)) return null
    digit = value
  }
  return total + (digit ?? 0)
}
