import type { Day } from '../../shared/model/day'
import type { Band, Membership, Motive, WelcomeStep } from '../../shared/model/group'
import type { GroupId, MembershipId, PersonId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'

/** Everyone ever seen in a group, by member number. */
export async function membersOf(groupId: GroupId): Promise<Membership[]> {
  const members = await register().memberships.where('groupId').equals(groupId).toArray()
  return members.sort((a, b) => a.number - b.number)
}

/** The groups a person is or was in, the one they wrote in last first. */
export async function membershipsOfPerson(personId: PersonId): Promise<Membership[]> {
  const memberships = await register().memberships.where('personId').equals(personId).toArray()
  return memberships.sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0))
}

/** What is needed to judge many people at once: when they last wrote in any group, and about whom anything is noted. */
export interface PeopleTraces {
  /** Epoch ms of the last message in groups other than the one asked for; no entry = in no other group, 0 = never wrote there. */
  readonly lastElsewhere: ReadonlyMap<PersonId, number>
  /** People with a fact, need or offer that was not rejected. */
  readonly known: ReadonlySet<PersonId>
  /** People with an offer that stands. */
  readonly offering: ReadonlySet<PersonId>
}

/** Traces of the members of a group. */
export async function tracesOf(groupId: GroupId, members: readonly Membership[]): Promise<PeopleTraces> {
  const db = register()
  const ids = new Set(members.map(({ personId }) => personId))
  // One read of a table is faster than hundreds of looks into it.
  const ofThem = ({ personId }: { readonly personId: PersonId }): boolean => ids.has(personId)
  const [memberships, facts, needs, offers] = await Promise.all([db.memberships.toArray(), db.facts.toArray(), db.needs.toArray(), db.offers.toArray()])
  const lastElsewhere = new Map<PersonId, number>()
  for (const { groupId: other, personId, lastAt } of memberships.filter(ofThem)) if (other !== groupId) lastElsewhere.set(personId, Math.max(lastElsewhere.get(personId) ?? 0, lastAt ?? 0))
  const kept = [...facts, ...needs, ...offers].filter(row => ofThem(row) && row.state !== 'rejected')
  return { lastElsewhere, known: new Set(kept.map(({ personId }) => personId)), offering: new Set(offers.filter(({ state }) => state === 'current').map(({ personId }) => personId)) }
}

/** Puts members into a band of the 271 split for good, or back to where the figures put them (`null`). One act. */
export function setBand(ids: readonly MembershipId[], band: Band | null): Promise<Act> {
  return act('membership.banded', async tx => { for (const id of ids) await tx.patch('memberships', id, { band: band ?? undefined }) })
}

/** Ticks a step of the welcome for members on `on`, or takes it back (`null`). One act. */
export function setWelcomed(ids: readonly MembershipId[], step: WelcomeStep, on: Day | null): Promise<Act> {
  return act('membership.welcomed', async tx => {
    for (const id of ids) {
      const { [step]: _, ...others } = (await tx.get('memberships', id))?.welcomed ?? {}
      const welcomed = on === null ? others : { ...others, [step]: on }
      await tx.patch('memberships', id, { welcomed: Object.keys(welcomed).length === 0 ? undefined : welcomed })
    }
  })
}

/** Notes why members joined. One act. */
export function setMotive(ids: readonly MembershipId[], motive: Motive): Promise<Act> {
  return act('membership.edited', async tx => { for (const id of ids) await tx.patch('memberships', id, { motive }) })
}

/** Protects members from ever standing on a list of candidates for removal, or stops doing so. One act. */
export function setProtected(ids: readonly MembershipId[], isProtected: boolean): Promise<Act> {
  return act('membership.protected', async tx => { for (const id of ids) await tx.patch('memberships', id, { isProtected: isProtected || undefined }) })
}

export function getMembership(id: MembershipId): Promise<Membership | undefined> {
  return register().memberships.get(id)
}

export function patchMembership(id: MembershipId, fields: Partial<Membership>): Promise<Act> {
  return act('membership.edited', async tx => void (await tx.patch('memberships', id, fields)))
}
