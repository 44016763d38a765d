/** Signs that separate the parts of a 群名片, as people type them. */
const SEPARATORS = /[-－–—_＿|｜·•・/／丨~～+＋]+|\s{1,4}/

/** Parts of a card or a pattern, blanks trimmed, empty ones dropped. */
export function splitCard(text: string): string[] {
  return text.split(SEPARATORS).map(part => part.trim()).filter(part => part !== '')
}

export interface CardCheck {
  readonly ok: boolean
  /** Values by the names of the pattern's parts; only those that are there. */
  readonly values: Readonly<Record<string, string>>
  /** Names of the parts that are missing. */
  readonly missing: readonly string[]
}

/** Whether a word can be the value of a part, e.g. a known city for 城市. `null` = cannot say. */
export type KnowsPart = (part: string, value: string) => boolean | null

/**
 * Checks a card against the group's pattern (`城市-行业-昵称`). Separators may differ from the pattern's; more parts than
 * asked for are joined into the last. A part that `knows` denies counts as missing.
 */
export function checkCard(pattern: string, card: string, knows: KnowsPart = () => null): CardCheck {
  const names = splitCard(pattern)
  const given = splitCard(card)
  const parts = given.length > names.length ? [...given.slice(0, names.length - 1), given.slice(names.length - 1).join('-')] : given
  const values: Record<string, string> = {}
  const missing: string[] = []
  names.forEach((name, i) => {
    const value = parts[i]
    if (value === undefined || knows(name, value) === false) missing.push(name)
    else values[name] = value
  })
  return { ok: names.length > 0 && missing.length === 0, values, missing }
}

/** One text of @-mentions per `perText` names, followed by the reminder; chat apps take about twenty mentions at a time. */
export function mentionTexts(names: readonly string[], reminder: string, perText = 20): string[] {
  const texts: string[] = []
  for (let from = 0; from < names.length; from += perText) {
    texts.push(`${names.slice(from, from + perText).map(name => `@${name}`).join(' ')} ${reminder}`)
  }
  return texts
}
