import { unitedEntries } from '../../shared/backup/united-entries'
import { MEMBER_DECISIONS, type Group, type GroupRole, type Membership, type Ruling } from '../../shared/model/group'
import type { GroupId, MemberNumber, PersonId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import type { FactSource } from '../../shared/model/source'
import { act, type ActWriter } from './act'
import { openBlock } from './block-reader'
import { register } from './database'
import { headsIn } from './heads'
import { MessagesAgain } from './messages-again'
import { unitedPlacements } from './placements'

/** Kind of the act that takes over what was typed about a group. */
export const JOINED = 'groups.joined'

/** Tables whose rows name a group they came up in. */
const HANGING = ['needs', 'visits', 'introductions', 'followUps'] as const
/** Tables whose rows name the message or the card they were read from. */
const SOURCED = ['facts', 'needs', 'offers'] as const
/** What becomes of each field of the group that goes: `one` of both holds, both are `united`, or it goes with the row. Complete, so that no field of a later day is lost. */
const FATES: Readonly<Record<keyof Group, 'one' | 'united' | 'goes'>> = {
  id: 'goes', platform: 'goes', kind: 'goes', createdAt: 'goes', nextMember: 'goes', archived: 'goes',
  name: 'united', otherNames: 'united', rules: 'united', rulings: 'united', actions: 'united', feedback: 'united', account: 'united', roles: 'united',
  platformId: 'one', capacity: 'one', type: 'one', stage: 'one', purpose: 'one', memberGain: 'one', city: 'one', trade: 'one', keywords: 'one', cardPattern: 'one', cardIncentive: 'one',
  myRole: 'one', endsOn: 'one', note: 'one', parentId: 'one', overflow: 'one', rosterOn: 'one', forLevel: 'one', expertShare: 'one',
}
/** Fields of which one holds: that of the group that stays, else the other's. */
const SINGLE = (Object.keys(FATES) as (keyof Group)[]).filter(field => FATES[field] === 'one')

/** What of the group that goes is known from before its imports were undone. */
interface Known {
  /** People of it and who they are in the other group. */
  readonly pairs: readonly (readonly [PersonId, PersonId])[]
  /** Numbers its rulings name. */
  readonly ruled: readonly (readonly [MemberNumber, PersonId])[]
}

/** The members that the decisions about a group's messages name, as people. */
export async function ruledMembers({ id, rulings = [] }: Group): Promise<readonly (readonly [MemberNumber, PersonId])[]> {
  const numbers = new Set(rulings.map(ruling => ruling.member))
  const members = await register().memberships.where('groupId').equals(id).toArray()
  return members.filter(member => numbers.has(member.number)).map(member => [member.number, member.personId] as const)
}

/**
 * Everything typed about the group `from`, and everything that names it, goes over to `into` in one act; what is left of the group's
 * own rows is put away. Of what can only be once, that of `into` stays; lists are united.
 */
export async function takeOver(from: Group, into: GroupId, { pairs, ruled }: Known): Promise<Act> {
  const merged = new Map(pairs)
  const nowOf = (person: PersonId): PersonId => merged.get(person) ?? person
  const members = new Map((await register().memberships.where('groupId').equals(into).toArray()).map(member => [member.personId, member]))
  const sourced = await sourcesIn(from.id)
  const again = await MessagesAgain.in(await headsIn(register(), into), openBlock, [...(from.rulings ?? []), ...sourced.flatMap(({ source }) => (source.kind === 'message' ? [source] : []))])
  const numbers = new Map(ruled.flatMap(([number, person]) => { const now = members.get(nowOf(person)); return now ? [[number, now.number] as const] : [] }))
  const rulings = (from.rulings ?? []).map((ruling): Ruling => ({ ...ruling, ...again.of(ruling), member: numbers.get(ruling.member) ?? ruling.member }))
  return act(JOINED, async tx => {
    const target = await tx.get('groups', into)
    if (!target) return
    await tx.patch('groups', into, unitedFields(target, { ...from, rulings }, nowOf))
    await takeRows(tx, from.id, into)
    for (const { table, row, source } of sourced) await tx.patch(table, row, { source: { ...source, groupId: into, ...(source.kind === 'message' && again.of(source)) } })
    await takeMemberships(tx, from.id, members)
    await takeReviews(tx, from.id, into)
    await takeSettings(tx, from.id, into)
    if (await tx.get('groups', from.id)) await tx.remove('groups', from.id)
  })
}

function unitedFields(target: Group, from: Group, nowOf: (person: PersonId) => PersonId): Partial<Group> {
  const filled = Object.fromEntries(SINGLE.filter(field => target[field] === undefined && from[field] !== undefined && from[field] !== target.id).map(field => [field, from[field]]))
  const otherNames = [...new Set([...target.otherNames, from.name, ...from.otherNames])].filter(name => name !== target.name)
  const asNow = <Row extends { readonly personId?: PersonId }>(rows: readonly Row[] = []): Row[] => rows.map(row => (row.personId === undefined ? row : { ...row, personId: nowOf(row.personId) }))
  const united = <Row>(own: readonly Row[] | undefined, theirs: readonly Row[] = []) => (theirs.length === 0 ? own : unitedEntries(own ?? [], theirs))
  return {
    ...filled, otherNames,
    // The rules that hold stay the last ones.
    rules: from.rules === undefined ? target.rules : [...from.rules, ...(target.rules ?? [])],
    rulings: united(target.rulings, from.rulings),
    actions: united(target.actions, from.actions),
    feedback: united(target.feedback, asNow(from.feedback)),
    account: united(target.account, asNow(from.account)),
    roles: from.roles === undefined ? target.roles : unitedRoles(target.roles ?? {}, from.roles, nowOf),
  }
}

function unitedRoles(target: NonNullable<Group['roles']>, from: NonNullable<Group['roles']>, nowOf: (person: PersonId) => PersonId): NonNullable<Group['roles']> {
  const roles = [...new Set([...Object.keys(target), ...Object.keys(from)])] as GroupRole[]
  return Object.fromEntries(roles.map(role => [role, [...new Set([...(target[role] ?? []), ...(from[role] ?? []).map(nowOf)])]]))
}

/** Rows that came up in the group, groups split from it, people placed into it, and saved filters. */
async function takeRows(tx: ActWriter, from: GroupId, into: GroupId): Promise<void> {
  const db = register()
  for (const table of HANGING) for (const row of await db.table<{ groupId?: GroupId }>(table).toArray()) if (row.groupId === from) await tx.put(table, { ...row, groupId: into } as never)
  for (const child of await db.groups.toArray()) if (child.parentId === from) await tx.patch('groups', child.id, { parentId: child.id === into ? undefined : into })
  for (const { id, placements = [] } of await db.people.toArray()) {
    if (placements.some(({ groupId }) => groupId === from)) await tx.patch('people', id, { placements: unitedPlacements(placements.map(one => (one.groupId === from ? { ...one, groupId: into } : one))) })
  }
  for (const segment of await db.segments.toArray()) if (segment.filter.groupId === from) await tx.patch('segments', segment.id, { filter: { ...segment.filter, groupId: into } })
}

/** What was decided about somebody as a member goes to the same person's membership, as far as nothing was decided there. */
async function takeMemberships(tx: ActWriter, from: GroupId, members: ReadonlyMap<PersonId, Membership>): Promise<void> {
  for (const gone of await tx.where('memberships', 'groupId', from)) {
    const kept = members.get(gone.personId)
    const fields = MEMBER_DECISIONS.filter(field => gone[field] !== undefined && kept?.[field] === undefined)
    if (kept && fields.length > 0) await tx.patch('memberships', kept.id, Object.fromEntries(fields.map(field => [field, gone[field]])))
    await tx.remove('memberships', gone.id)
  }
}

/** A review of the same days in both groups becomes one, its answers one below the other. */
async function takeReviews(tx: ActWriter, from: GroupId, into: GroupId): Promise<void> {
  for (const review of await register().reviews.toArray()) {
    if (review.groupId !== from) continue
    const id = review.id.replace(from, into)
    const kept = await tx.get('reviews', id)
    const answers = review.answers.map((answer, i) => [kept?.answers[i], answer].filter(Boolean).join('\n')) as unknown as typeof review.answers
    await tx.put('reviews', { ...review, ...kept, id, groupId: into, answers })
    await tx.remove('reviews', review.id)
  }
}

/** To-dos about the group, and its rules where the other has none of its own. */
async function takeSettings(tx: ActWriter, from: GroupId, into: GroupId): Promise<void> {
  const settings = await tx.get('settings', 'settings')
  if (!settings) return
  const rules = Object.entries(settings.rules ?? {}).map(([key, choice]) => [key.endsWith(`@${from}`) ? `${key.slice(0, -from.length)}${into}` : key, choice] as const)
  await tx.patch('settings', 'settings', {
    ...(settings.rules && { rules: { ...Object.fromEntries(rules), ...Object.fromEntries(Object.entries(settings.rules).filter(([key]) => key.endsWith(`@${into}`))) } }),
    ...(settings.toDos && { toDos: settings.toDos.map(toDo => (toDo.groupId === from ? { ...toDo, groupId: into } : toDo)) }),
  })
}

type Sourced = { readonly table: (typeof SOURCED)[number]; readonly row: string; readonly source: Extract<FactSource, { readonly groupId: GroupId }> }

async function sourcesIn(groupId: GroupId): Promise<Sourced[]> {
  const found: Sourced[] = []
  for (const table of SOURCED) {
    await register().table<{ id: string; source: FactSource }>(table).each(({ id, source }) => {
      if ('groupId' in source && source.groupId === groupId) found.push({ table, row: id, source })
    })
  }
  return found
}
