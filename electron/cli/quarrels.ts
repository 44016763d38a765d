import { isNoiseMessage } from '../../shared/activity/message-signs'
import type { StoredMessages } from '../../shared/backup/message-lines'
import type { Dispute } from '../../shared/followups/planning-facts'
import { addDays, dayOfWall, wallOfDay, type Day } from '../../shared/model/day'
import type { Group } from '../../shared/model/group'
import { NO_SENDER, type GroupId, type MemberNumber } from '../../shared/model/ids'
import type { Register } from '../../shared/model/register'
import type { Zone } from '../../shared/model/zone'
import { AROUND_MS, bothSides, DISPUTE_DAYS, hasDisputes, MOST_AROUND, MOST_FLAGS, openQuarrels } from '../../shared/moderation/disputes'
import { flagsIn } from '../../shared/moderation/flags-in'
import { floodWatch } from '../../shared/moderation/flood-watch'
import type { Around } from '../../shared/moderation/quarrels'

/** What quarrels are looked for in. */
export interface QuarrelSource {
  readonly register: Pick<Register, 'groups' | 'memberships'>
  readonly messages: ReadonlyMap<GroupId, readonly StoredMessages[]>
  /** First day planned; quarrels are looked for from a week before it on. */
  readonly on: Day
  readonly zone: Zone
}

/** Quarrels that nobody has settled, with both sides as people. The app keeps what it judged; here the messages are judged anew. */
export function quarrelsOf({ register, messages, on, zone }: QuarrelSource): Dispute[] {
  const from = zone.toEpoch(wallOfDay(addDays(on, -DISPUTE_DAYS)))
  return register.groups.filter(hasDisputes).flatMap(group => {
    const late = [...(messages.get(group.id) ?? [])].filter(({ head }) => head.to >= from - AROUND_MS).sort((a, b) => a.head.from - b.head.from)
    const personByNumber = new Map(register.memberships.filter(one => one.groupId === group.id).map(one => [one.number, one.personId]))
    return openQuarrels(group, flagsSince(group, late, from)).flatMap((quarrel): Dispute[] => {
      const sides = bothSides(quarrel, aroundIn(late, quarrel.from - AROUND_MS, quarrel.to + AROUND_MS)) ?? []
      const people = sides.flatMap((number: MemberNumber) => personByNumber.get(number) ?? [])
      return people.length === 2 ? [{ groupId: group.id, on: dayOfWall(zone.toWall(quarrel.from)), people }] : []
    })
  })
}

function flagsSince(group: Group, blocks: readonly StoredMessages[], from: number) {
  const watch = floodWatch()
  const flags = blocks.flatMap(({ head, block }) => flagsIn({ id: head.id, groupId: group.id }, block, { watch, isNoise: isNoiseMessage })).filter(flag => flag.sentAt >= from)
  return flags.sort((a, b) => b.sentAt - a.sentAt).slice(0, MOST_FLAGS)
}

/** The latest messages between two moments, in time order. */
function aroundIn(blocks: readonly StoredMessages[], from: number, to: number): Around[] {
  const found: { sender: MemberNumber | null; sentAt: number }[] = []
  for (const { block } of blocks) {
    for (let i = 0; i < block.count; i++) {
      const sentAt = block.sentAt[i]!
      if (sentAt >= from && sentAt <= to) found.push({ sentAt, sender: block.sender[i] === NO_SENDER ? null : block.sender[i]! })
    }
  }
  return found.sort((a, b) => a.sentAt - b.sentAt).slice(-MOST_AROUND)
}
