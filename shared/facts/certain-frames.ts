import { framesIn, type Frame } from './frames'
import type { TaggedSpan } from './tag-text'

const OTHERS = /女儿|儿子|闺女|孩子|老公|老婆|媳妇|妈|爸|朋友|同事|同学|客户|奶奶|爷爷|猫|狗|姐|哥|弟|妹|婆|公公|他|她|楼上|隔壁|谁|你们|别人|人家|群里/
const PAST = /以前|之前|当年|曾经|那时|去年|年前|小时候|上学|大学/
const BREAK = /[\s，。！？；,!?;~～…]/

/** Turns of phrase that hardly ever mislead when the clause is about the sender in the present. Probability from the training lines. */
const PROBABILITY: Partial<Record<Frame['kind'], number>> = { birthday: 0.93, city: 0.85, hometown: 0.85, taboo: 0.8 }

/** Spans of the chain, with what certain turns of phrase add to them. A frame that touches a span of the chain adds nothing. */
export function withCertain(text: string, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const all = [...spans]
  for (const frame of framesIn(text)) {
    if (!isCertain(text, frame) || all.some(span => (span.from < frame.to && span.to > frame.from) || (span.kind === frame.kind && span.kind !== 'taboo'))) continue
    all.push({ kind: frame.kind, from: frame.from, to: frame.to, probability: PROBABILITY[frame.kind] ?? 0.7 })
  }
  return all.sort((a, b) => a.from - b.from)
}

function isCertain(text: string, { kind, from, to, group }: Frame): boolean {
  if (group === undefined) return false
  let start = from
  while (start > 0 && !BREAK.test(text[start - 1]!)) start--
  const ahead = text.slice(start, from)
  const behind = text.slice(to, to + 6)
  if (OTHERS.test(ahead) || PAST.test(text.slice(0, from)) || /^[^，。\s]{0,4}[吗？?]/.test(behind)) return false
  if (kind === 'hometown') return group === 'certain' || /^(?:我|本人?|俺|我是|是|其实|一个|我一个|[\u4e00-\u9fa5]{0,3})$/.test(ahead)
  return !/女儿|儿子|老公|老婆|妈|爸/.test(behind)
}
