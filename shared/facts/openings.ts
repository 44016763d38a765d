/** What a match of a pattern can begin with. */
export interface Openings {
  readonly signs: ReadonlySet<string>
  /** It may also begin at the start of the text, whatever stands there. */
  readonly atStart: boolean
}

const BLANKS = ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/**
 * The signs that a match of a pattern can begin with. Understood are a sign, a list of signs, and groups of alternatives of these; one
 * sign too many does no harm. Throws for any other pattern, and where the beginning may be left out.
 */
export function openingsOf(source: string): Openings {
  const signs = new Set<string>()
  let atStart = false
  const alternatives = (from: number): void => {
    if (source.startsWith('(?<!', from)) return alternatives(closing(source, from) + 1)
    const group = /^\((?:\?:|\?<\w+>)/.exec(source.slice(from))
    if (!group) return opening(from)
    const end = closing(source, from)
    if ('?*{'.includes(source[end + 1] ?? '.')) throw new Error(`An opening may be left out of ${source}`)
    for (let at = from + group[0].length; at < end; at = next(source, at, end) + 1) alternatives(at)
  }
  const opening = (from: number): void => {
    const sign = source[from]!
    const behind = sign === '[' ? source.indexOf(']', from) + 1 : from + (sign === '\\' ? 2 : 1)
    if ('?*{'.includes(source[behind] ?? '.')) throw new Error(`An opening may be left out of ${source}`)
    if (sign === '^') atStart = true
    else if (sign === '\\') signs.add(source[from + 1]!)
    else if (sign === '[' && source[from + 1] !== '^') for (const one of source.slice(from + 1, source.indexOf(']', from)).replace('\\s', BLANKS)) signs.add(one)
    else if ('.[(*+?|)'.includes(sign)) throw new Error(`No opening is known of ${source}`)
    else signs.add(sign)
  }
  for (let at = 0; at < source.length; at = next(source, at, source.length) + 1) alternatives(at)
  return { signs, atStart }
}

/** Place of the bracket that closes the group opened at `from`. */
function closing(source: string, from: number): number {
  for (let at = from, depth = 0; ; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') at = source.indexOf(']', at)
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at
  }
}

/** Place of the next `|` of the same group, or its end. */
function next(source: string, from: number, end: number): number {
  for (let at = from, depth = 0; at < end; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') at = source.indexOf(']', at)
    else if (source[at] === '(') depth++
    else if (source[at] === ')') depth--
    else if (source[at] === '|' && depth === 0) return at
  }
  return end
}
