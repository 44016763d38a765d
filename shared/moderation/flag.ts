import type { BlockId, GroupId, MemberNumber } from '../model/ids'
import type { ModerationLabel } from './labels'

/** A message that looks like trouble. Follows from its block; may be made anew at any time. */
export interface Flag {
  readonly groupId: GroupId
  readonly blockId: BlockId
  readonly index: number
  /** Epoch ms. */
  readonly sentAt: number
  readonly sender: MemberNumber
  readonly label: Exclude<ModerationLabel, 'ok'>
  /** 0…1; from {@link SURE} it is called without a question mark. */
  readonly confidence: number
  /** Words or signs that speak for it, strongest first. */
  readonly signs: readonly string[]
  readonly text: string
}
