import { useMemo } from 'react'
import type { Weights } from '../../../shared/activity/level'
import { stageOf, weightsFor, type StageSign } from '../../../shared/activity/stage'
import { addMonth, dayOfWall, type Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId, MemberNumber, PersonId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Person } from '../../../shared/model/person'
import type { Zone } from '../../../shared/model/zone'
import { getGroup } from '../../data/groups'
import { listIntroductions } from '../../data/introductions'
import { ledgersOf, ledgersOneByOne } from '../../data/ledgers'
import { membersOf } from '../../data/members'
import { personById } from '../../data/people'
import { getSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { useClock } from '../../ui/clock'
import { recentFrom } from './range'

/** A group with what its charts are drawn from. No message is read for it. */
export interface GroupFile {
  readonly group: Group
  readonly members: readonly Membership[]
  readonly memberByNumber: ReadonlyMap<MemberNumber, Membership>
  /** Ascending by month, from `recentFrom` on; earlier ones by `useOlderLedgers`. */
  readonly ledgers: readonly Ledger[]
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

/** `undefined` until read, `null` when there is no such group. */
export function useGroup(id: GroupId): GroupFile | null | undefined {
  const { today, zone } = useClock()
  return useLive<GroupFile | null | undefined>(() => readGroup(id, { today, zone }), [id, today, zone], undefined)
}

async function readGroup(id: GroupId, { today, zone }: { today: Day; zone: Zone }): Promise<GroupFile | null> {
  const [group, members, introductions, settings] = await Promise.all([getGroup(id), membersOf(id), listIntroductions(), getSettings()])
  if (!group) return null
  const { first, to } = spanOf(members, today, zone)
  const stage = stageOf(group, { first, to, size: sizeOf(group, members) })
  const ledgers = await ledgersOf(id, recentFrom(to))
  return {
    group, members, ledgers, first, to, introductions, stage,
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
  return useLive(() => personById(members.map(({ personId }) => personId)), [members], NOBODY)
}

/** The ledgers before those of the file, ascending; `null` until read. Read only once the page asks, a month at a time, so that no task is long. */
export function useOlderLedgers({ group: { id }, to }: GroupFile, isAsked: boolean): readonly Ledger[] | null {
  const before = addMonth(recentFrom(to), -1)
  return useLive<readonly Ledger[] | null>(() => (isAsked ? ledgersOneByOne(id, before) : Promise.resolve(null)), [id, before, isAsked], null)
}

/** The file with every ledger from `day` on; as it is while older ones are read. */
export function useFileSince(file: GroupFile, day: Day): GroupFile {
  const older = useOlderLedgers(file, day < `${recentFrom(file.to)}-01`)
  return useMemo(() => (older === null ? file : { ...file, ledgers: [...older, ...file.ledgers] }), [file, older])
}

/** What the operator calls a member: the person's name (remark first), else the group card. */
export function nameIn(file: GroupFile, people: ReadonlyMap<PersonId, Person>, number: MemberNumber): string {
  const member = file.memberByNumber.get(number)
  return member ? (people.get(member.personId)?.name ?? member.name) : ''
}
