const SEPARATORS = /[-－—–_·•|｜/／+＋]/

/**
 * Whether a group card (群名片) follows a pattern such as `城市-行业-昵称`: as many parts as the pattern has, none empty. Which
 * dash stands between the parts does not matter. A pattern of one part asks only for a name.
 */
export function followsPattern(card: string, pattern: string): boolean {
  const wanted = pattern.split(SEPARATORS).length
  const parts = card.split(SEPARATORS).map(part => part.trim())
  return wanted === 1 ? card.trim().length > 0 : parts.length === wanted && parts.every(part => part.length > 0)
}
