/** WeChat ends a mention with this blank (U+2005). */
const MENTION_END = '\u2005'
const ALL = new Set(['所有人', 'all', 'All', '全体成员', '全體成員'])
const MAX_NAME = 60

/**
 * Names mentioned in a body: `@NAME` closed by U+2005 always counts, `@NAME` before a blank or the end only if the name
 * is known. Everyone is `@all`. `undefined` when there are none.
 */
export function mentionsIn(text: string, isKnown: (name: string) => boolean): readonly string[] | undefined {
  let at = text.indexOf('@')
  if (at === -1) return undefined
  const found: string[] = []
  while (at !== -1) {
    const name = nameAfter(text, at + 1, isKnown)
    if (name) found.push(ALL.has(name) ? '@all' : name)
    at = text.indexOf('@', at + 1 + (name?.length ?? 0))
  }
  return found.length > 0 ? found : undefined
}

function nameAfter(text: string, start: number, isKnown: (name: string) => boolean): string | null {
  const window = text.slice(start, start + MAX_NAME)
  const lineEnd = window.indexOf('\n')
  const line = lineEnd === -1 ? window : window.slice(0, lineEnd)
  const end = line.indexOf(MENTION_END)
  const inside = end === -1 ? '' : line.slice(0, end)
  if (inside !== '' && (!inside.includes('@') || isKnown(inside))) return inside
  for (const word of candidates(line)) if (isKnown(word) || ALL.has(word)) return word
  return null
}

/** The line cut before each of its first blanks, longest first: names hold blanks too. */
function candidates(line: string): readonly string[] {
  const words: string[] = []
  for (let i = 1; i <= line.length && words.length < 5; i++) {
    if (i === line.length || line[i] === ' ' || line[i] === MENTION_END || line[i] === '\u3000') words.unshift(line.slice(0, i))
  }
  return words
}
