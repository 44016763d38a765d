import type { Dispute } from '../../../shared/followups/planning-facts'
import { addDays, dayOfWall, wallOfDay, type Day } from '../../../shared/model/day'
import type { Group } from '../../../shared/model/group'
import type { MemberNumber } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import type { Flag } from '../../../shared/moderation/flag'
import { SURE } from '../../../shared/moderation/judge'
import { quarrelsIn, sidesOf, type Quarrel } from '../../../shared/moderation/quarrels'
import { register } from '../database'
import { readMessages } from '../messages'
import { flagsOf } from '../moderation/flags'

/** A quarrel longer ago is calmed by itself or past calming. */
const DAYS_BACK = 7
const MOST_FLAGS = 500
/** Who spoke this long before and after belongs to it. */
const AROUND_MS = 10 * 60_000

/** Which quarrels are asked for. */
interface Asked {
  readonly daysBack?: number
  /** Also those that were settled since; false alarms never. */
  readonly settled?: boolean
}

/** Quarrels of the last days that nobody has settled, with both sides as people. What the watching worker has not judged yet comes with the next plan. */
export async function disputesOf(groups: readonly Group[], today: Day, zone: Zone, { daysBack = DAYS_BACK, settled = false }: Asked = {}): Promise<Dispute[]> {
  const from = zone.toEpoch(wallOfDay(addDays(today, -daysBack)))
  const disputes: Dispute[] = []
  for (const group of groups) {
    if (group.kind !== 'group' || group.archived) continue
    const flags = (await flagsOf(group.id, { from, limit: MOST_FLAGS })).filter(flag => !isRuled(group, flag, settled))
    for (const quarrel of quarrelsIn(flags)) if (isWorthAWord(quarrel)) disputes.push(await disputeOf(group, quarrel, zone))
  }
  return disputes.filter(({ people }) => people.length === 2)
}

/** A single angry line that is not certain is no quarrel to step into. */
const isWorthAWord = ({ flags }: Quarrel): boolean => flags.length > 1 || flags.some(({ confidence }) => confidence >= SURE)

const isRuled = ({ rulings }: Group, flag: Flag, settledStands: boolean): boolean =>
  rulings?.some(({ blockId, index, step }) => blockId === flag.blockId && index === flag.index && (step === 'falseAlarm' || (step === 'settled' && !settledStands))) ?? false

async function disputeOf(group: Group, quarrel: Quarrel, zone: Zone): Promise<Dispute> {
  const around = await readMessages(group.id, { from: quarrel.from - AROUND_MS, to: quarrel.to + AROUND_MS, limit: 200 })
  const { one, other } = sidesOf(quarrel, around)
  const personOf = async (number: MemberNumber) => (await register().memberships.where('groupId').equals(group.id).filter(member => member.number === number).first())?.personId
  const people = await Promise.all([one, ...(other === null ? [] : [other])].map(personOf))
  return { groupId: group.id, on: dayOfWall(zone.toWall(quarrel.from)), people: people.filter(id => id !== undefined) }
}
