import type { Membership, Ruling } from '../../../../shared/model/group'
import type { MemberNumber } from '../../../../shared/model/ids'
import { falseAlarmFilter } from '../../../../shared/moderation/false-alarms'
import type { Flag } from '../../../../shared/moderation/flag'
import { SURE } from '../../../../shared/moderation/judge'
import { MODERATION_LABELS } from '../../../../shared/moderation/labels'

export const FLAG_LABELS = MODERATION_LABELS.filter(label => label !== 'ok')
export type FlagLabel = Flag['label']

/** A message that looks like trouble, with what was decided about it. */
export interface OrderRow {
  readonly flag: Flag
  readonly member: Membership | undefined
  readonly ruling: Ruling | undefined
  /** May be called by its name without a question mark. */
  readonly isSure: boolean
}

/** What staff may do without anybody asking: they post the notices, links and offers of a group. */
const STAFF_MAY: ReadonlySet<FlagLabel> = new Set(['ad', 'link_spam', 'poach', 'private_add', 'flood'])

export const keyOfFlag = ({ blockId, index }: Pick<Flag, 'blockId' | 'index'>): string => `${blockId}.${index}`

interface OrderInput {
  readonly flags: readonly Flag[]
  readonly rulings: readonly Ruling[]
  readonly memberByNumber: ReadonlyMap<MemberNumber, Membership>
  /** Texts of false alarms in any group. */
  readonly falseAlarms: readonly string[]
}

/** The list of a group, in the order of the flags: staff and what is like a false alarm are left out, unless it was decided upon. */
export function orderRows({ flags, rulings, memberByNumber, falseAlarms }: OrderInput): OrderRow[] {
  const rulingByKey = new Map(rulings.map(ruling => [keyOfFlag(ruling), ruling]))
  const isFalseAlarm = falseAlarmFilter(falseAlarms)
  return flags.flatMap((flag): OrderRow[] => {
    const member = memberByNumber.get(flag.sender)
    const ruling = rulingByKey.get(keyOfFlag(flag))
    const isStaff = member?.bot === true || member?.role === 'owner' || member?.role === 'admin'
    if (ruling === undefined && ((isStaff && STAFF_MAY.has(flag.label)) || isFalseAlarm(flag.text))) return []
    return [{ flag, member, ruling, isSure: flag.confidence >= SURE }]
  })
}

/** The decision about a flag, to be written down. */
export function rulingOf({ blockId, index, sentAt, sender, text, label }: Flag, step: Ruling['step'], on: Ruling['on']): Ruling {
  return { blockId, index, sentAt, member: sender, text, label, step, on }
}
