import type { NameSeen } from '../../../shared/model/group'
import { toDay, type Day } from '../../../shared/model/day'
import type { MemberRecord } from '../../../shared/model/record'
import { groupBy } from '../../../shared/model/group-by'
import type { Identity, Member, RollCall } from './roll-call'

/** What a roster changed, by name. */
export interface RosterDiff {
  readonly left: readonly string[]
  readonly returned: readonly string[]
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/** Takes the member list of a chat export in: names, roles, aliases. It need not be complete, so nobody leaves by it. */
export async function takeMemberList(call: RollCall, records: readonly MemberRecord[]): Promise<void> {
  const members = await call.resolve(records.map(identityOf))
  records.forEach((record, i) => takeRecord(call, members[i]!, record, { names: namesOf(record) }))
}

/**
 * Takes a complete roster in. Lines are matched by id, then by alias (微信号), then by a name that only one member who is
 * still free had (or that is all that is known of them); whoever is on no line is no longer present. Whoever is new on a later roster
 * that tells no days has joined on its day. A changed name with the same id or alias is a rename.
 */
export async function takeRoster(call: RollCall, records: readonly MemberRecord[], on: { readonly at: number; readonly day: Day }): Promise<RosterDiff> {
  const first = call.group.rosterOn === undefined
  const matched = matchRecords(call, records)
  const rest = records.filter(record => !matched.has(record))
  const joined = await call.resolve(rest.map(identityOf), true)
  rest.forEach((record, i) => matched.set(record, joined[i]!))

  const returned: string[] = []
  const renamed: { from: string; to: string }[] = []
  for (const record of records) {
    const member = matched.get(record)!
    call.seen.add(member)
    const { present, name } = member.membership
    takeRecord(call, member, record, { names: rosterNames(record, on.at), present: true, fromRoster: member.isNew || member.membership.fromRoster === true })
    // Nobody was told when they came: it was after the roster before this one.
    if (!first && member.isNew && member.membership.joinedOn === undefined) member.membership = { ...member.membership, joinedOn: on.day }
    if (!member.isNew && !present) returned.push(member.membership.name)
    if (!member.isNew && name !== member.membership.name) renamed.push({ from: name, to: member.membership.name })
  }
  const here = new Set(matched.values())
  const left: string[] = []
  for (const member of call.members) {
    if (here.has(member) || !member.membership.present) continue
    member.membership = { ...member.membership, present: false, ...(first ? {} : { leftOn: on.day }) }
    if (!first) left.push(member.membership.name)
  }
  return { left, returned, renamed }
}

function matchRecords(call: RollCall, records: readonly MemberRecord[]): Map<MemberRecord, Member> {
  const matched = new Map<MemberRecord, Member>()
  const taken = new Set<Member>()
  const match = (find: (record: MemberRecord) => readonly Member[]) => {
    for (const record of records) {
      if (matched.has(record)) continue
      const free = find(record).filter(member => !taken.has(member) && mayBe(member, record))
      const found = free.length === 1 ? free[0]! : free.find(member => member.account.platformId === undefined)
      if (!found) continue
      matched.set(record, found)
      taken.add(found)
    }
  }
  match(({ id }) => (id === undefined ? [] : [call.byPlatformId(id)].filter(member => member !== undefined)))
  const byAlias = groupBy(call.members.filter(member => member.account.alias !== undefined), member => member.account.alias!)
  match(({ alias }) => (alias === undefined ? [] : (byAlias.get(alias) ?? [])))
  for (const field of ['name', 'groupNickname', 'remark', 'nickname'] as const) {
    const uses = groupBy(records, record => record[field])
    match(record => {
      const named = record[field] ? call.named(record[field]) : []
      // Several lines of one name are told apart only among members who are known by that name alone, in their order.
      return uses.get(record[field])!.length === 1 ? named : named.filter(member => member.account.platformId === undefined)
    })
  }
  return matched
}

/** A line with an id is nobody with another id; likewise with an alias. */
function mayBe({ account }: Member, { id, alias }: MemberRecord): boolean {
  if (id !== undefined && account.platformId !== undefined) return id === account.platformId
  return alias === undefined || account.alias === undefined || alias === account.alias || id !== undefined
}

interface Taken {
  readonly names: readonly NameSeen[]
  readonly present?: boolean
  readonly fromRoster?: boolean
}

function takeRecord(call: RollCall, member: Member, record: MemberRecord, { names, present, fromRoster }: Taken): void {
  const { role, title, level, bot, invitedBy, joinedAt, joinedAtUtc } = record
  const joinedOn = joinedAt === undefined ? (joinedAtUtc === undefined ? null : call.dayOf(joinedAtUtc)) : toDay(joinedAt.slice(0, 10))
  const { leftOn, ...membership } = member.membership
  const gone = present === true ? {} : leftOn === undefined ? {} : { leftOn }
  member.membership = {
    ...membership, ...gone,
    ...given({ role, title, level, bot, invitedBy, present }),
    ...(joinedOn ? { joinedOn } : {}),
    ...(fromRoster ? { fromRoster } : {}),
  }
  if (record.alias && member.account.alias !== record.alias) member.account = { ...member.account, alias: record.alias }
  if (record.id !== undefined && member.account.platformId === undefined) call.adopt(member, record.id)
  call.name(member, names)
}

const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Partial<Fields>

const identityOf = ({ id, name, isSelf }: MemberRecord): Identity => ({ name, ...(id === undefined ? {} : { id }), ...(isSelf ? { isSelf } : {}) })

/** Names of a member list are older than any message: what somebody is called in the messages counts. */
function namesOf(record: MemberRecord): NameSeen[] {
  const seen = (name: string | undefined, source: NameSeen['source']): NameSeen[] => (name ? [{ name, source, firstAt: 0, lastAt: 0 }] : [])
  return [...(record.otherNames ?? []).flatMap(name => seen(name, 'display')), ...rosterFields(record, seen)]
}

/** Names as the group shows them on the day of the roster. */
function rosterNames(record: MemberRecord, at: number): NameSeen[] {
  return rosterFields(record, (name, source) => (name ? [{ name, source, firstAt: at, lastAt: at }] : []))
}

function rosterFields(record: MemberRecord, seen: (name: string | undefined, source: NameSeen['source']) => NameSeen[]): NameSeen[] {
  const { name, remark, nickname, alias } = record
  // QQ's member page writes the role before the card.
  const groupNickname = record.groupNickname?.replace(/^【(?:群主|管理员)】/, '')
  const isListed = [groupNickname, remark, nickname].includes(name)
  return [...seen(groupNickname, 'card'), ...seen(remark, 'remark'), ...seen(nickname, 'nickname'), ...(isListed ? [] : seen(name, 'display')), ...seen(alias, 'alias')]
}
