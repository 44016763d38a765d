import { isClauseEnd, markWords, CLASS_BIT } from '../../shared/facts/word-marks'
import { insideTag } from '../../shared/facts/chain'
import { FACT_KINDS } from '../../shared/facts/found-fact'
import type { TaggedLine } from './facts-training'

/** Lines that grow no longer than this. */
const LONGEST = 120
/** Share of the lines that are made of clauses of two; and of facts and of words that are put in the place of others. */
const JOINED = 0.6
const SWAPPED = 0.5
/** Classes of words that may stand for each other without turning a line into nonsense. */
const CLASSES = ['trade', 'place', 'goods', 'service', 'premises', 'person'].map(name => 1 << CLASS_BIT[name]!)

/** A stretch of a line of one sort: a fact of a kind, or words of a class. */
interface Run { readonly from: number; readonly to: number; readonly sort: number }

const isInside = (tag: number | undefined): boolean => tag !== undefined && tag > 0 && tag === insideTag((tag - 1) >> 1)

/** The facts of a line, numbered by kind, and outside of them its words of each class, numbered behind the kinds. */
function runsOf({ text, tags }: TaggedLine): Run[] {
  const { at } = markWords(text)
  const runs: Run[] = []
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + 1
    const tag = tags[from]!
    if (tag > 0) {
      while (isInside(tags[to])) to++
      runs.push({ from, to, sort: (tag - 1) >> 1 })
      continue
    }
    const k = CLASSES.findIndex(bit => at[from]! & bit)
    if (k < 0) continue
    while (to < text.length && tags[to] === 0 && at[to]! & CLASSES[k]!) to++
    runs.push({ from, to, sort: FACT_KINDS.length + k })
  }
  return runs
}

/** Where clauses end that cut no fact. */
function cutsOf({ text, tags }: TaggedLine): number[] {
  const cuts = [0]
  for (let i = 1; i < text.length; i++) if (isClauseEnd(text.charCodeAt(i - 1)) && !isInside(tags[i])) cuts.push(i)
  return [...cuts, text.length]
}

const piece = ({ text, tags }: TaggedLine, from: number, to: number): TaggedLine => ({ text: text.slice(from, to), tags: tags.slice(from, to) })

function joined(parts: readonly TaggedLine[]): TaggedLine {
  const tags = new Uint8Array(parts.reduce((sum, part) => sum + part.tags.length, 0))
  let at = 0
  for (const part of parts) {
    tags.set(part.tags, at)
    at += part.tags.length
  }
  return { text: parts.map(part => part.text).join(''), tags }
}

/**
 * Lines made of written ones: some clauses of one with some of another, facts of a kind and words of a class in each other's place. Their
 * tags are those of their parts, which need not be right any longer: a clause may say something else beside another.
 */
export function mixedLines(lines: readonly TaggedLine[], count: number, random: () => number): TaggedLine[] {
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)]!
  const runs = lines.map(runsOf)
  const stock: TaggedLine[][] = Array.from({ length: FACT_KINDS.length + CLASSES.length }, () => [])
  lines.forEach((line, i) => runs[i]!.forEach(({ from, to, sort }) => stock[sort]!.push(piece(line, from, to))))
  const swapped = (line: TaggedLine, ofLine: readonly Run[]): TaggedLine => {
    const parts: TaggedLine[] = []
    let done = 0
    for (const { from, to, sort } of ofLine) {
      if (random() >= SWAPPED) continue
      parts.push(piece(line, done, from), pick(stock[sort]!))
      done = to
    }
    return joined([...parts, piece(line, done, line.text.length)])
  }
  const someClauses = (line: TaggedLine): TaggedLine => {
    const cuts = cutsOf(line)
    const first = Math.floor(random() * (cuts.length - 1))
    const last = first + 1 + Math.floor(random() * (cuts.length - 1 - first))
    return piece(line, cuts[first]!, cuts[last]!)
  }
  const some = (): TaggedLine => {
    const i = Math.floor(random() * lines.length)
    return swapped(lines[i]!, runs[i]!)
  }
  return Array.from({ length: count }, () => {
    if (random() >= JOINED) return some()
    const [one, two] = [someClauses(some()), someClauses(some())]
    const gap = isClauseEnd(one.text.charCodeAt(one.text.length - 1)) ? '' : random() < 0.6 ? '，' : ' '
    return joined([one, { text: gap, tags: new Uint8Array(gap.length) }, two])
  }).filter(({ text }) => text.length > 3 && text.length <= LONGEST)
}
