import type { FileSender } from '../../../shared/importing/step'
import type { Account, Group, Membership, NameSeen } from '../../../shared/model/group'
import { dayOfWall, type Day } from '../../../shared/model/day'
import type { ImportId, MakeId, MemberNumber } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import type { Zone } from '../../../shared/model/zone'
import type { RegisterDatabase } from '../database'
import type { ErasedList } from '../erased-list'
import type { BlockSink, NameNews } from './block-sink'
import { addName, nameToShow } from './names-seen'

/** One membership during an import: rows as they will be. `was`: rows as they were, `null` for somebody new. */
export interface Member {
  membership: Membership
  account: Account
  readonly isNew: boolean
  readonly was: { readonly membership: Membership; readonly account: Account } | null
}

/** Who somebody is, as one line of a file tells it. */
export interface Identity {
  readonly id?: string
  readonly name: string
  readonly isSelf?: boolean
  /** Who they are, where that is known already. */
  readonly personId?: Person['id'] | undefined
  /** Names before the present one. */
  readonly otherNames?: readonly string[]
}

/** What reading one file into one group needs besides the group. */
export interface RollCallContext {
  readonly db: RegisterDatabase
  readonly sink: BlockSink
  readonly makeId: MakeId
  readonly now: number
  readonly importId: ImportId
  readonly zone: Zone
  /** Names that are the operator's. */
  readonly myNames: readonly string[]
  /** Whom an import leaves out; `null` when nobody was ever erased. */
  readonly erased: ErasedList | null
  /** Shared by the chats of one file, so that somebody new in two of them is one person. */
  readonly newcomers: Newcomers
}

/** Accounts with a platform id that this file brought, and who the operator is. */
export interface Newcomers {
  readonly accounts: Map<string, Account>
  self: Person | null
}

/** The members of one group while an import adds to them. Numbers are given once and never reused. */
export class RollCall {
  readonly members: Member[] = []
  readonly newPeople: Person[] = []
  /** Everyone the file named. */
  readonly seen = new Set<Member>()
  #byPlatformId = new Map<string, Member>()
  #byName = new Map<string, Set<Member>>()
  #fileHasIds = false
  readonly #news = new Set<string>()
  nextNumber: MemberNumber

  private constructor(readonly group: Group, readonly context: RollCallContext) {
    this.nextNumber = group.nextMember
  }

  static async of(group: Group, context: RollCallContext): Promise<RollCall> {
    const { db } = context
    const call = new RollCall(group, context)
    const memberships = await db.memberships.where('groupId').equals(group.id).toArray()
    const accounts = await db.accounts.bulkGet(memberships.map(one => one.accountId))
    memberships.forEach((membership, i) => {
      const account = accounts[i]
      if (account) call.#enter({ membership, account, isNew: false, was: { membership, account } })
    })
    return call
  }

  /**
   * Members for senders or lines of a list, in their order. The platform id decides; without one an account without id of
   * that name, else the only member ever seen under it; else somebody new. The same id in another group is the same person.
   * Inside a file that has ids nobody with an id is ever the same as a name without. `isNew`: they are known to be nobody here.
   */
  async resolve(identities: readonly Identity[], isNew = false): Promise<Member[]> {
    this.#fileHasIds ||= identities.some(one => one.id !== undefined)
    const unknown = identities.flatMap(one => (one.id !== undefined && !this.#byPlatformId.has(one.id) ? [one.id] : []))
    const elsewhere = await this.#accountsElsewhere(unknown)
    return identities.map(one => {
      const member = (isNew ? null : this.find(one, elsewhere)) ?? this.#join(one, one.id === undefined ? undefined : elsewhere.get(one.id))
      this.seen.add(member)
      return member
    })
  }

  /** A member already in the group, or `null`. An id may settle on a member known by name only, unless it is known elsewhere. */
  find({ id, name, otherNames = [] }: Identity, elsewhere: ReadonlyMap<string, Account>): Member | null {
    const named = [...(this.#byName.get(name) ?? [])]
    if (id !== undefined) {
      const known = this.#byPlatformId.get(id)
      if (known) return known
      if (elsewhere.has(id)) return null
      const free = [name, ...otherNames.toReversed()].map(one => this.#onlyNameless(one)).find(member => member !== null && !this.seen.has(member)) ?? null
      if (free) this.adopt(free, id)
      return free
    }
    const own = named.find(member => member.account.platformId === undefined && member.account.name === name)
    return own ?? (named.length === 1 && !(this.#fileHasIds && named[0]!.account.platformId !== undefined) ? named[0]! : null)
  }

  /** The member without id who alone ever had this name. */
  #onlyNameless(name: string): Member | null {
    const [only, ...more] = this.#byName.get(name) ?? []
    return only && more.length === 0 && only.account.platformId === undefined ? only : null
  }

  /** A member known by name has turned out to have this id. */
  adopt(member: Member, id: string): void {
    member.account = withoutGroup({ ...member.account, platformId: id })
    this.#byPlatformId.set(id, member)
  }

  /** The local day of an instant, epoch ms. */
  dayOf(at: number): Day {
    return dayOfWall(this.context.zone.toWall(at))
  }

  /** Members ever seen under `name`. */
  named(name: string): readonly Member[] {
    return [...(this.#byName.get(name) ?? [])]
  }

  byPlatformId(id: string): Member | undefined {
    return this.#byPlatformId.get(id)
  }

  /** Notes names of a member and what is shown of them. */
  name(member: Member, names: readonly NameSeen[]): void {
    let all = member.membership.names
    for (const seen of names) all = addName(all, seen)
    if (all === member.membership.names) return
    const shown = nameToShow(all) ?? member.membership.name
    member.membership = { ...member.membership, names: all, name: shown }
    for (const { name } of names) this.#remember(name, member)
  }

  /** Names that came to mean somebody, or several and so nobody, since the last call; for mentions and quotations. */
  takeNameNews(): NameNews {
    const news = [...this.#news].map(name => {
      const members = this.#byName.get(name)!
      return [name, members.size === 1 ? [...members][0]!.membership.number : -1] as const
    })
    this.#news.clear()
    return news
  }

  async #accountsElsewhere(ids: readonly string[]): Promise<Map<string, Account>> {
    if (ids.length === 0) return new Map()
    const platform = this.group.platform
    const found = await this.context.db.accounts.where('[platform+platformId]').anyOf([...new Set(ids)].map(id => [platform, id])).toArray()
    const accounts = new Map(found.map(account => [account.platformId!, account]))
    for (const id of ids) {
      const newcomer = this.context.newcomers.accounts.get(`${platform} ${id}`)
      if (newcomer && !accounts.has(id)) accounts.set(id, newcomer)
    }
    return accounts
  }

  #join({ id, name, isSelf, personId }: Identity, account: Account | undefined): Member {
    const { makeId, importId, myNames } = this.context
    const shown = name !== '' ? name : (id ?? '')
    const own = account ?? {
      id: makeId<'account'>(), personId: personId ?? this.#personFor(shown, isSelf === true || myNames.includes(name)), platform: this.group.platform,
      ...(id === undefined ? { groupId: this.group.id, name } : { platformId: id }),
    }
    const member: Member = {
      isNew: true,
      was: null,
      account: own,
      membership: {
        id: makeId<'membership'>(), groupId: this.group.id, number: this.nextNumber++, accountId: own.id, personId: own.personId,
        name: shown, names: [], present: true, messages: 0, importId,
      },
    }
    this.#enter(member)
    if (name !== '') this.#remember(name, member)
    if (id !== undefined) this.context.newcomers.accounts.set(`${this.group.platform} ${id}`, own)
    return member
  }

  #personFor(name: string, isSelf: boolean): Person['id'] {
    const { newcomers, makeId, now } = this.context
    if (isSelf && newcomers.self) return newcomers.self.id
    const person: Person = { id: makeId<'person'>(), name, createdAt: now, tags: [], ...(isSelf ? { isSelf } : {}) }
    if (isSelf) newcomers.self = person
    this.newPeople.push(person)
    return person.id
  }

  #enter(member: Member): void {
    this.members.push(member)
    const { platformId, name } = member.account
    if (platformId !== undefined) this.#byPlatformId.set(platformId, member)
    else if (name !== undefined) this.#remember(name, member)
    for (const seen of member.membership.names) if (seen.source !== 'alias') this.#remember(seen.name, member)
  }

  #remember(name: string, member: Member): void {
    const members = this.#byName.get(name)
    if (members?.has(member)) return
    this.#news.add(name)
    if (members) members.add(member)
    else this.#byName.set(name, new Set([member]))
  }
}

/** An account that has got a platform id is no longer tied to one group. */
function withoutGroup({ groupId: _, ...account }: Account): Account {
  return account
}

/** Names a chat export shows of a sender: the last one with its time, earlier ones at their beginning. */
export function namesOfSender({ name, otherNames, firstAt, lastAt }: FileSender): NameSeen[] {
  const first = firstAt ?? lastAt ?? 0
  return [
    ...otherNames.map((other): NameSeen => ({ name: other, source: 'display', firstAt: first, lastAt: first })),
    { name, source: 'display', firstAt: first, lastAt: lastAt ?? first },
  ]
}
