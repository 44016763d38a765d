import { introductionsOf, VERDICT_DAYS } from '../../shared/activity/assess'
import { countIntroductions, introductionsBehind, valueLine, type IntroductionCounts, type IntroductionsBehind, type ValueLine } from '../../shared/activity/value-ledger'
import type { Period } from '../../shared/activity/period'
import { addDays, dayOfWall, monthOf, type Day } from '../../shared/model/day'
import type { Introduction } from '../../shared/model/exchange'
import type { Group } from '../../shared/model/group'
import type { GroupId } from '../../shared/model/ids'
import type { Zone } from '../../shared/model/zone'
import { getGroup, listGroups } from './groups'
import { listIntroductions } from './introductions'
import { ledgersOf } from './ledgers'
import { membersOf } from './members'
import { listNeeds } from './needs'

/** A group with what it brought in. */
export interface GroupValue {
  readonly group: Group
  readonly value: ValueLine
  readonly behind: IntroductionsBehind
}

export interface ValueQuestion {
  readonly period: Period
  readonly today: Day
  readonly zone: Zone
  /** Epoch ms. */
  readonly now: number
}

/** The whole account. */
export interface ValueAccount {
  /** Highest value first: deals, introductions, answered questions, messages. */
  readonly groups: readonly GroupValue[]
  /** Each introduction once, also where it counts for several groups. */
  readonly sum: IntroductionCounts
}

/** 价值账 of every group that is not put away, and of all of them together. */
export async function valuesOfGroups(question: ValueQuestion): Promise<ValueAccount> {
  const all = (await listGroups()).filter(group => !group.archived && group.kind === 'group')
  const groups: GroupValue[] = []
  const counted = new Set<Introduction>()
  const [introductions, needs] = await Promise.all([listIntroductions(), listNeeds()])
  for (const group of all) {
    const own = introductionsOf(group, await membersOf(group.id), introductions)
    for (const introduction of own) counted.add(introduction)
    groups.push({ group, value: await valueOf(group, question), behind: introductionsBehind(own, question.period) })
  }
  groups.sort((a, b) => b.value.deals - a.value.deals || b.value.met - a.value.met || b.value.introductions - a.value.introductions || b.value.solved - a.value.solved || b.value.messages - a.value.messages)
  return { groups, sum: countIntroductions([...counted], new Map(needs.map(need => [need.id, need])), question.period) }
}

/** 价值账 of one group; `null` when there is no such group. */
export async function valueOfGroup(id: GroupId, question: ValueQuestion): Promise<ValueLine | null> {
  const group = await getGroup(id)
  return group ? valueOf(group, question) : null
}

async function valueOf(group: Group, { period, today, zone, now }: ValueQuestion): Promise<ValueLine> {
  const [members, introductions, needs] = await Promise.all([membersOf(group.id), listIntroductions(), listNeeds()])
  const last = members.reduce((latest, { lastAt }) => Math.max(latest, lastAt ?? -Infinity), -Infinity)
  const spoke = Number.isFinite(last) ? dayOfWall(zone.toWall(last)) : today
  const to = spoke < today ? spoke : today
  const earliest = addDays(to, -2 * VERDICT_DAYS)
  const ledgers = await ledgersOf(group.id, monthOf(period.from < earliest ? period.from : earliest))
  return valueLine({ group, members, ledgers, introductions, needById: new Map(needs.map(need => [need.id, need])), to, zone, now }, period)
}
