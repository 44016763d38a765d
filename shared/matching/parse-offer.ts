import type { Day } from '../model/day'
import { parseNeed } from './parse-need'

/** The parts of one typed line such as `琴姐 有 宁波 冷库 2,400 托 到12月底 经由 老陆`. */
export interface ParsedOffer {
  /** Words in front of the verb; absent = the line names nobody. */
  readonly who?: string
  readonly what: string
  readonly region?: string
  readonly until?: Day
  /** Whose it is, where it only comes through them. */
  readonly via?: string
}

/** Words between who has something and what it is. */
const HAVING = ['手上有', '手里有', '能提供', '可提供', '提供', '有']
const VIA = /(?:^|[\s，,])(?:经由|通过)\s*([^\s，,。；;]{1,20})/

/** Reads one line against the day it is typed on. What is not understood stays in `what`: nothing typed is lost. */
export function parseOffer(line: string, today: Day): ParsedOffer {
  const via = VIA.exec(line)
  const rest = via ? `${line.slice(0, via.index)} ${line.slice(via.index + via[0].length)}` : line
  const verb = HAVING.map(word => ({ at: rest.indexOf(word), word })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
  const who = verb ? rest.slice(0, verb.at).trim() : ''
  // What one has is worded as what one wants; an amount that looks like a budget belongs to the thing.
  const text = (verb ? rest.slice(verb.at + verb.word.length) : rest).trim()
  const { region, until, spans } = parseNeed(`找 ${text}`, today)
  const taken = spans.filter(({ part }) => part === 'region' || part === 'until').map(({ from, to }) => [from - 2, to - 2] as const)
  const what = cutOut(text, taken)
  return { ...(who && { who }), what, ...(region && { region }), ...(until && { until }), ...(via && { via: via[1]! }) }
}

function cutOut(text: string, spans: readonly (readonly [from: number, to: number])[]): string {
  let kept = ''
  let at = 0
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    kept += `${text.slice(at, from)} `
    at = to
  }
  return (kept + text.slice(at)).replace(/\s+/g, ' ').trim()
}
