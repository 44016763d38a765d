import { useState } from 'react'
import type { Weights } from '../../../shared/activity/level'
import { stageOf, weightsFor, type StageSign } from '../../../shared/activity/stage'
import { monthOf, type Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId, MemberNumber, PersonId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Person } from '../../../shared/model/person'
import type { Zone } from '../../../shared/model/zone'
import { dayOfWall } from '../../../shared/model/day'
import { getGroup } from '../../data/groups'
import { listIntroductions } from '../../data/introductions'
import { ledgersOf } from '../../data/ledgers'
import { membersOf } from '../../data/members'
import { getPerson } from '../../data/people'
import { getSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { useClock } from '../../ui/clock'
import { covers, neededFrom, type Range } from './range'

/** A group with what its charts are drawn from. No message is read for it. */
export interface GroupFile {
  readonly group: Group
  readonly members: readonly Membership[]
  readonly memberByNumber: ReadonlyMap<MemberNumber, Membership>
  /** Ascending by month; as far back as `range` needs. */
  readonly ledgers: readonly Ledger[]
  /** The range the ledgers were read for. */
  readonly range: Range
  /** Last day with a message, never later than today; today when nobody ever wrote. */
  readonly to: Day
  /** First day with a message; `to` when nobody ever wrote. */
  readonly first: Day
  /** All of the register's; which of them belong to the group, `assessGroup` decides. */
  readonly introductions: readonly Introduction[]
  readonly stage: StageSign
  /** Weights of the level's sub-scores in this stage. */
  readonly weights: Weights
}

/**
 * `undefined` until read, `null` when there is no such group. A wider range reads more while the old figures stay; a narrower one
 * reads nothing.
 */
export function useGroup(id: GroupId, wanted: Range): GroupFile | null | undefined {
  const { today, zone } = useClock()
  const [range, setRange] = useState(wanted)
  if (!covers(range, wanted)) setRange(wanted)
  return useLive<GroupFile | null | undefined>(() => readGroup(id, range, { today, zone }), [id, range, today, zone], undefined)
}

async function readGroup(id: GroupId, range: Range, { today, zone }: { today: Day; zone: Zone }): Promise<GroupFile | null> {
  const [group, members, introductions, settings] = await Promise.all([getGroup(id), membersOf(id), listIntroductions(), getSettings()])
  if (!group) return null
  const { first, to } = spanOf(members, today, zone)
  const stage = stageOf(group, { first, to, size: sizeOf(group, members) })
  const from = neededFrom(range, to)
  const ledgers = await ledgersOf(id, from === null ? undefined : monthOf(from))
  return {
    group, members, ledgers, range, first, to, introductions, stage,
    memberByNumber: new Map(members.map(member => [member.number, member])),
    weights: weightsFor(stage.stage, settings),
  }
}

/** Members in the group; `null` without a roster. */
export function sizeOf({ rosterOn }: Group, members: readonly Membership[]): number | null {
  return rosterOn === undefined ? null : members.filter(({ present }) => present).length
}

/** First and last day anybody wrote, from the memberships, so that the ledgers needed are known before they are read. */
export function spanOf(members: readonly Membership[], today: Day, zone: Zone): { first: Day; to: Day } {
  let firstAt = Infinity
  let lastAt = -Infinity
  for (const member of members) {
    if (member.firstAt !== undefined && member.firstAt < firstAt) firstAt = member.firstAt
    if (member.lastAt !== undefined && member.lastAt > lastAt) lastAt = member.lastAt
  }
  if (lastAt === -Infinity) return { first: today, to: today }
  const to = dayOfWall(zone.toWall(lastAt))
  return { first: dayOfWall(zone.toWall(firstAt)), to: to < today ? to : today }
}

const NOBODY: ReadonlyMap<PersonId, Person> = new Map()

/** The people of a group by id: for payments, core persons and names. Read after the charts. */
export function usePeopleOf(members: readonly Membership[]): ReadonlyMap<PersonId, Person> {
  return useLive(async () => {
    const people = await Promise.all(members.map(member => getPerson(member.personId)))
    return new Map(members.flatMap((member, i) => (people[i] ? [[member.personId, people[i]] as const] : [])))
  }, [members], NOBODY)
}

/** What the operator calls a member: the person's name (remark first), else the group card. */
export function nameIn(file: GroupFile, people: ReadonlyMap<PersonId, Person>, number: MemberNumber): string {
  const member = file.memberByNumber.get(number)
  return member ? (people.get(member.personId)?.name ?? member.name) : ''
}
