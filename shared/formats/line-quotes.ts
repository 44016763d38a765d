/** Longest message of the app, with room for doubled quotes. */
const LONGEST = 25_000

/** What the lines gathered behind an opening quote turned out to be. */
export type QuoteState = 'open' | 'closed' | 'literal'

/**
 * A body that begins with a quote: wrapped if a quote that is not doubled closes it at the end of a later line,
 * otherwise the quote was typed and the lines mean what they say.
 */
export class QuotedBody {
  readonly lines: string[]
  private length = 0

  /** `first`: the text of the row, with its opening quote. */
  constructor(first: string) {
    this.lines = [first]
  }

  /** State after the first line: one that closes on it is a single line, which is never wrapped. */
  get start(): QuoteState {
    const end = closingQuote(this.lines[0]!, 1)
    return end === -1 ? 'open' : 'literal'
  }

  add(line: string): QuoteState {
    this.lines.push(line)
    this.length += line.length
    const end = closingQuote(line, 0)
    if (end === -1) return this.length > LONGEST ? 'literal' : 'open'
    return end === line.trimEnd().length - 1 ? 'closed' : 'literal'
  }

  /** The wrapped text. */
  get text(): string {
    const body = this.lines.join('\n').trimEnd()
    return body.slice(1, -1).replaceAll('""', '"')
  }
}

/** Position of the first quote that is not doubled, from `from` on; -1 if there is none. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at)) {
    if (line.charCodeAt(at + 1) !== 34) return at
    at += 2
  }
  return -1
}

/** Several lines that a version without doubling has wrapped: they begin and end with a quote. */
export function unwrapPlain(lines: readonly string[]): string | null {
  let last = lines.length - 1
  while (last > 0 && lines[last]!.trim() === '') last--
  if (last < 1 || !lines[last]!.trimEnd().endsWith('"')) return null
  return lines.slice(0, last + 1).join('\n').trimEnd().slice(1, -1).replaceAll('""', '"')
}
