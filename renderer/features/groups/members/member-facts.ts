import { followsPattern } from '../../../../shared/activity/card-pattern'
import { bandsOf, type Banded } from '../../../../shared/activity/bands'
import { memberActivity, type MemberActivity } from '../../../../shared/activity/member-activity'
import { messagesPerDay } from '../../../../shared/activity/per-day'
import { lastDays } from '../../../../shared/activity/period'
import { speakersIn } from '../../../../shared/activity/speakers-per-day'
import { failedSignals, ZOMBIE_RULES, type Protection, type ZombieFacts } from '../../../../shared/activity/zombies'
import { addDays, wallOfDay, type Day } from '../../../../shared/model/day'
import type { Membership } from '../../../../shared/model/group'
import type { MemberNumber, PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import type { Zone } from '../../../../shared/model/zone'
import type { PeopleTraces } from '../../../data/members'
import { isPaying } from '../overview/overview'
import type { GroupFile } from '../useGroup'

/** Busiest days looked at, and how far above the mean a day must be to count as one. */
const BUSY_DAYS = 5
const BUSY_TIMES = 1.5

export interface MemberFacts extends ZombieFacts {
  readonly membership: Membership
  readonly person: Person | undefined
  readonly activity: MemberActivity | undefined
}

interface FactsInput {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly traces: PeopleTraces
  readonly zone: Zone
}

/** What is known of each member in the group, over the days a clean-up looks back. */
export function memberFacts(file: GroupFile, { people, traces, zone }: FactsInput): MemberFacts[] {
  const { group, members, ledgers, to } = file
  const period = lastDays(to, ZOMBIE_RULES.days)
  const activities = memberActivity(ledgers, period, zone)
  const onBusy = speakersOnBusyDays(file)
  const introduced = new Set(file.introductions.flatMap(({ needer, owner }) => [needer, owner]))
  const elsewhereSince = zone.toEpoch(wallOfDay(period.from))
  return members.filter(({ present }) => present).map(membership => {
    const person = people.get(membership.personId)
    const activity = activities.get(membership.number)
    const elsewhere = traces.lastElsewhere.get(membership.personId)
    return {
      membership, person, activity, member: membership,
      lately: activity?.messages ?? 0,
      onBusyDay: onBusy === null ? null : onBusy.has(membership.number),
      keepsCard: group.cardPattern === undefined ? null : followsPattern(membership.name, group.cardPattern),
      isKnown: traces.known.has(membership.personId),
      elsewhere: elsewhere === undefined ? null : elsewhere >= elsewhereSince,
      protections: protectionsOf(membership, person, { to, offering: traces.offering, introduced }),
    }
  })
}

/** Who wrote on one of the busiest days of the stretch; `null` when no day stands out. */
function speakersOnBusyDays({ ledgers, to }: GroupFile): ReadonlySet<MemberNumber> | null {
  const period = lastDays(to, ZOMBIE_RULES.days)
  const counts = [...messagesPerDay(ledgers, period)]
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length
  const busy = counts.map((count, i) => ({ count, day: addDays(period.from, i) })).filter(({ count }) => count > BUSY_TIMES * mean).sort((a, b) => b.count - a.count).slice(0, BUSY_DAYS)
  return busy.length === 0 ? null : new Set(busy.flatMap(({ day }) => speakersIn(ledgers, { from: day, to: day })))
}

function protectionsOf(membership: Membership, person: Person | undefined, { to, offering, introduced }: { to: Day; offering: ReadonlySet<PersonId>; introduced: ReadonlySet<PersonId> }): Protection[] {
  const { personId } = membership
  const holds: Readonly<Record<Protection, boolean>> = {
    staff: membership.role === 'owner' || membership.role === 'admin' || membership.bot === true,
    self: person?.isSelf === true,
    payer: isPaying(person, to),
    resources: offering.has(personId),
    introduced: introduced.has(personId),
    core: person?.corePerson === true || person?.seedMember === true,
    loyal: person?.loyalty === 'loyal' || person?.loyalty === 'devoted',
    byHand: membership.isProtected === true,
  }
  return (Object.keys(holds) as Protection[]).filter(protection => holds[protection])
}

/** The 271 split of the members; `offences` by member: messages that looked like ads and were no false alarm. */
export function bandedMembers(facts: readonly MemberFacts[], offences: ReadonlyMap<MemberNumber, number>): (Banded & { readonly facts: MemberFacts })[] {
  const isFree = ({ protections }: MemberFacts): boolean => protections.length === 0
  const banded = bandsOf(facts.map(one => ({ member: one.membership, activity: one.activity, failed: isFree(one) && one.lately === 0 ? failedSignals(one).length : 0, offences: isFree(one) ? (offences.get(one.membership.number) ?? 0) : 0 })))
  return banded.map((each, i) => ({ ...each, facts: facts[i]! }))
}
