import type { BlockHead, MessageColumns } from '../model/block'
import { textOf } from '../model/block-text'
import { NO_SENDER } from '../model/ids'
import { kindCode } from '../model/message'
import type { Flag } from './flag'
import { repeatedUnit } from './flood-signs'
import type { floodWatch } from './flood-watch'
import { judgeMessage } from './judge'
import type { Verdict } from './labels'

/** Less certain judgements are not worth the operator's look; floods are told by their shape, which is certain or nothing. */
const LEAST_CONFIDENCE = 0.7
const LEAST_FLOOD = 0.9
/** A greeting is never trouble by itself. */
const PASSES: Verdict = { label: 'ok', confidence: 1, signs: [] }
/** What only words can be judged by. */
const WORDED: ReadonlySet<number> = new Set([kindCode.text, kindCode.unknown, kindCode.link, kindCode.miniprogram, kindCode.card])

/** What judging a block needs besides it. */
export interface JudgeTools {
  /** Watches the group from block to block. */
  readonly watch: ReturnType<typeof floodWatch>
  /** Whether a message is but a greeting, a sticker or the like. */
  readonly isNoise: (text: string, kind: number) => boolean
}

/** What looks like trouble in one block, in its order. */
export function flagsIn(head: Pick<BlockHead, 'id' | 'groupId'>, block: MessageColumns, { watch, isNoise }: JudgeTools): Flag[] {
  const flags: Flag[] = []
  for (let index = 0; index < block.count; index++) {
    const sender = block.sender[index]!
    const sentAt = block.sentAt[index]!
    if (sender === NO_SENDER || Number.isNaN(sentAt) || !WORDED.has(block.kind[index]!)) continue
    const text = textOf(block, index)
    const flood = watch({ sender, sentAt, text })
    const verdict = flood ?? (isNoise(text, block.kind[index]!) && !repeatedUnit(text) ? PASSES : judgeMessage(text))
    if (verdict.label === 'ok' || verdict.confidence < (verdict.label === 'flood' && flood === null ? LEAST_FLOOD : LEAST_CONFIDENCE)) continue
    flags.push({ groupId: head.groupId, blockId: head.id, index, sentAt, sender, label: verdict.label, confidence: verdict.confidence, signs: verdict.signs.slice(0, 6), text: text.slice(0, 400) })
  }
  return flags
}
