import type { FactKind } from './found-fact'
import { framesIn } from './frames'
import type { TaggedSpan } from './tag-text'

/** Probability from which nine in ten readings were right on lines held out of the training, by kind; 1 = never: offers, industries, taboos, hobbies, projects. */
const SURE_FROM: Readonly<Record<FactKind, number>> = {
  need: 0.9, offer: 1, city: 0.95, hometown: 0.95, birthday: 0.8, industry: 1, role: 0.96, taboo: 1, hobby: 1, project: 1,
}
/** From here on a fact is shown as 高可信. */
const SURE = 0.9

/** Words that make one doubt that a want is meant, is the sender's or still stands. */
const DOUBT = /之前|上次|上回|以前|本来|原来|已经|找到|招到|定了|搞定|谢谢|感谢|不用|不找|不招|不缺|听说|据说|有人说|都说|[“”「」"]|假如|如果|要是|万一|哈哈|笑死|\[狗头\]|\[捂脸\]|\[旺柴\]|楼上|算了|问问|行情|做梦|恨不得|下辈子/

/**
 * Confidence to show for a stretch read with a probability, which by itself is too bold: 0.9 stands where nine in ten were
 * right. A want is certain only where a turn of phrase points at the same stretch and nothing in the message casts doubt.
 */
export function confidenceOf(text: string, { kind, from, to, probability }: TaggedSpan): number {
  const sure = SURE_FROM[kind]
  const isPlain = sure < 1 && (kind !== 'need' || (!DOUBT.test(text) && framesIn(text).some(frame => frame.kind === kind && Math.abs(frame.from - from) <= 1 && Math.abs(frame.to - to) <= 2)))
  const confidence = probability < sure || !isPlain ? Math.min(1, probability / sure) * (SURE - 0.01) : SURE + ((probability - sure) / (1 - sure)) * (1 - SURE)
  return Math.round(confidence * 1000) / 1000
}
