import type { Dispute } from '../../../shared/followups/planning-facts'
import { addDays, dayOfWall, wallOfDay, type Day } from '../../../shared/model/day'
import type { Group } from '../../../shared/model/group'
import type { MemberNumber } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import { AROUND_MS, bothSides, DISPUTE_DAYS, hasDisputes, MOST_AROUND, MOST_FLAGS, openQuarrels } from '../../../shared/moderation/disputes'
import type { Quarrel } from '../../../shared/moderation/quarrels'
import { register } from '../database'
import { readMessages } from '../messages'
import { flagsOf } from '../moderation/flags'

/** Which quarrels are asked for. */
interface Asked {
  readonly daysBack?: number
  /** Also those that were settled since; false alarms never. */
  readonly settled?: boolean
}

/** Quarrels of the last days that nobody has settled, with both sides as people. What the watching worker has not judged yet comes with the next plan. */
export async function disputesOf(groups: readonly Group[], today: Day, zone: Zone, { daysBack = DISPUTE_DAYS, settled = false }: Asked = {}): Promise<Dispute[]> {
  const from = zone.toEpoch(wallOfDay(addDays(today, -daysBack)))
  const disputes: Dispute[] = []
  for (const group of groups.filter(hasDisputes)) {
    for (const quarrel of openQuarrels(group, await flagsOf(group.id, { from, limit: MOST_FLAGS }), settled)) disputes.push(await disputeOf(group, quarrel, zone))
  }
  return disputes.filter(({ people }) => people.length === 2)
}

async function disputeOf(group: Group, quarrel: Quarrel, zone: Zone): Promise<Dispute> {
  const around = await readMessages(group.id, { from: quarrel.from - AROUND_MS, to: quarrel.to + AROUND_MS, limit: MOST_AROUND })
  const personOf = async (number: MemberNumber) => (await register().memberships.where('groupId').equals(group.id).filter(member => member.number === number).first())?.personId
  const people = await Promise.all((bothSides(quarrel, around) ?? []).map(personOf))
  return { groupId: group.id, on: dayOfWall(zone.toWall(quarrel.from)), people: people.filter(id => id !== undefined) }
}
