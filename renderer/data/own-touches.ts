import { Dexie } from 'dexie'
import { ownTouches } from '../../shared/activity/own-touches'
import type { GroupTouch } from '../../shared/followups/planning-facts'
import { addDays, addMonth, monthOf, wallOfDay, type Day } from '../../shared/model/day'
import type { Membership } from '../../shared/model/group'
import type { GroupId, MemberNumber, PersonId } from '../../shared/model/ids'
import type { Zone } from '../../shared/model/zone'
import { register } from './database'
import { getSettings } from './settings'

/** `meta` key of what was read of a group. It follows from blocks and names, so it is no act and in no backup. */
const TOUCHES = 'touches:'
/** Raised whenever the same messages would give other touches. */
const FORM = 1
/** Touches longer ago decide nothing any more: the longest usual cadence lies within. */
const DAYS_BACK = 60

interface Stored {
  /** What it was read from: read anew when this changes. */
  readonly from: string
  /** Member number and epoch ms, one after the other. */
  readonly touches: readonly number[]
}

/**
 * Reads whom the operator's own accounts turned to in each group, where messages or names have changed since it was last read. Own are
 * the people marked as oneself and everybody who bears one of the names in the settings. Returns whether anything changed.
 */
export async function readOwnTouches(today: Day, zone: Zone): Promise<boolean> {
  const db = register()
  const { myNames } = await getSettings()
  const selves = new Set<PersonId>((await db.people.filter(person => person.isSelf === true).toArray()).map(person => person.id))
  const merged = await db.people.filter(person => person.mergedInto !== undefined && selves.has(person.mergedInto)).toArray()
  for (const { id } of merged) selves.add(id)
  let changed = false
  for (const { id, kind } of await db.groups.toArray()) {
    if (kind !== 'group') continue
    const members = await db.memberships.where('groupId').equals(id).toArray()
    const own = new Set(members.filter(member => selves.has(member.personId) || member.names.some(({ name }) => myNames.includes(name))).map(member => member.number))
    if (await readGroup(id, { members, own, today, zone })) changed = true
  }
  return changed
}

interface GroupToRead {
  readonly members: readonly Membership[]
  readonly own: ReadonlySet<MemberNumber>
  readonly today: Day
  readonly zone: Zone
}

async function readGroup(groupId: GroupId, { members, own, today, zone }: GroupToRead): Promise<boolean> {
  const db = register()
  const since = monthOf(addDays(today, -DAYS_BACK))
  const start = zone.toEpoch(wallOfDay(`${since}-01` as Day))
  const heads = own.size === 0 ? [] : (await db.blockHeads.where('[groupId+from]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).toArray()).filter(head => head.to >= start)
  const from = `${FORM} ${since} ${[...own].join(',')} ${members.length} ${heads.map(head => head.id).join(' ')}`
  const key = TOUCHES + groupId
  const stored = storedIn((await db.meta.get(key))?.value)
  if (stored?.from === from || (heads.length === 0 && !stored)) return false
  const touches: number[] = []
  if (heads.length > 0) {
    const blocks = (await db.blocks.bulkGet(heads.map(head => head.id))).filter(block => block !== undefined)
    const memberNumberByName = new Map(members.flatMap(member => [member.name, ...member.names.map(seen => seen.name)].map(name => [name, member.number] as const)))
    for (let month = since; month <= monthOf(today); month = addMonth(month, 1)) {
      for (const { member, at } of ownTouches({ blocks, month, zone, own, memberNumberByName })) touches.push(member, at)
    }
  }
  await db.meta.put({ key, value: JSON.stringify({ from, touches } satisfies Stored) })
  return touches.length > 0 || (stored?.touches.length ?? 0) > 0
}

function storedIn(value: number | string | undefined): Stored | null {
  return typeof value === 'string' ? (JSON.parse(value) as Stored) : null
}

/** What {@link readOwnTouches} found, of all groups. */
export async function storedTouches(): Promise<GroupTouch[]> {
  const rows = await register().meta.where('key').startsWith(TOUCHES).toArray()
  return rows.flatMap(({ key, value }) => {
    const groupId = key.slice(TOUCHES.length) as GroupId
    const numbers = storedIn(value)?.touches ?? []
    return Array.from({ length: numbers.length / 2 }, (_, i) => ({ groupId, member: numbers[2 * i]!, at: numbers[2 * i + 1]! }))
  })
}
