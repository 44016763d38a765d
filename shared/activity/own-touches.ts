import type { MessageColumns } from '../model/block'
import type { Month } from '../model/day'
import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Zone } from '../model/zone'
import { signsOf } from './build-ledger'
import { SIGN } from './message-signs'
import { sliceMonth } from './month-slice'
import { replyTargets } from './reply-targets'

/** One of the operator's own messages that turned to a member. */
export interface OwnTouch {
  readonly member: MemberNumber
  /** Epoch ms. */
  readonly at: number
}

export interface OwnTouchesInput {
  readonly blocks: readonly MessageColumns[]
  readonly month: Month
  readonly zone: Zone
  /** Members that are the operator: every account of theirs in the group. */
  readonly own: ReadonlySet<MemberNumber>
  /** Every name members had in the group. */
  readonly memberNumberByName: ReadonlyMap<string, MemberNumber>
}

/**
 * Whom the operator turned to in a group in one month, in time order: a message of theirs that mentions or quotes a member, or that
 * comes right after the member's question and so answers it. Talk that merely follows somebody else's is no touch.
 */
export function ownTouches({ blocks, month, zone, own, memberNumberByName }: OwnTouchesInput): OwnTouch[] {
  const slice = sliceMonth(blocks, month, zone)
  const signs = signsOf(slice)
  const { entry, member, pointed } = replyTargets(slice, signs, memberNumberByName)
  const touches: OwnTouch[] = []
  for (let i = slice.first; i < slice.end; i++) {
    const to = member[i]!
    if (!own.has(slice.sender[i]!) || to === NO_SENDER || own.has(to)) continue
    const answers = entry[i]! >= 0 && (signs[entry[i]!]! & SIGN.question) !== 0
    if (pointed[i] === 1 || answers) touches.push({ member: to, at: slice.at[i]! })
  }
  return touches
}
