import type { Account, Group, Membership } from '../../../shared/model/group'
import type { BlockId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import type { RegisterTable, RowChange } from '../../../shared/model/register'
import type { FactSource } from '../../../shared/model/source'
import type { RegisterDatabase } from '../database'
import type { ImportRecord } from '../rows'
import type { GroupState } from './group-state'
import { laidBack } from './row-changes'

/** Tables in which something can hang on a person, and the acts that tell what the operator typed. */
export const HANGING_TABLES = ['facts', 'needs', 'offers', 'visits', 'introductions', 'followUps', 'acts']

/**
 * Takes back what an import did to register rows, inside the running transaction, and returns the changes made. Suggestions
 * read out of its blocks go first. A row that imports of this group made goes only if no other live import names it, the operator
 * never touched it and nothing hangs on it; a row this import changed gets its fields back as far as nobody has changed them since.
 */
export async function takeRowsBack(db: RegisterDatabase, state: GroupState, record: ImportRecord, gone: ReadonlySet<BlockId>): Promise<RowChange[]> {
  await removeSuggestions(db, gone)
  const done: RowChange[] = []
  const typed = await touchedByActs(db)
  const others = [...state.records.values()].filter(one => one.importId !== record.importId && !one.undone)
  const named = new Set<string>(others.flatMap(one => one.members))
  const remove = async (table: RegisterTable, before: Group | Person | Account | Membership) => {
    await db.table(table).delete(before.id)
    done.push({ table, key: before.id, before, after: null } as RowChange)
  }
  // What an import made may have stayed at its own undo because this one named it too.
  const allMade = [...state.records.values()].flatMap(one => one.changes).filter(change => change.before === null && !typed.has(`${change.table} ${change.key}`))
  const made = (table: RegisterTable) => [...new Set(allMade.filter(change => change.table === table).map(change => change.key))]

  for (const change of record.changes) {
    if (change.before === null) continue
    const now = await db.table(change.table).get(change.key)
    if (!now) continue
    const back = laidBack(change, now)
    // A member number is never given twice.
    const after = change.table === 'groups' ? { ...back, nextMember: now.nextMember } : back
    await db.table(change.table).put(after)
    done.push({ ...change, before: now, after } as RowChange)
  }
  for (const membership of await db.memberships.bulkGet(made('memberships'))) {
    if (membership && !named.has(membership.id)) await remove('memberships', membership)
  }
  for (const account of await db.accounts.bulkGet(made('accounts'))) {
    if (account && (await db.memberships.where('accountId').equals(account.id).count()) === 0 && !(await leadsBack(db, account, typed))) await remove('accounts', account)
  }
  for (const person of await db.people.bulkGet(made('people'))) if (person && !(await isHeld(db, person))) await remove('people', person)
  for (const group of await db.groups.bulkGet(made('groups'))) {
    if (group && others.length === 0 && (await db.memberships.where('groupId').equals(group.id).count()) === 0) await remove('groups', group)
  }
  return done
}

/** Whether by this account somebody the operator has dealt with is found again when the same file comes again: it stays with them. */
async function leadsBack(db: RegisterDatabase, { platformId, personId }: Account, typed: ReadonlySet<string>): Promise<boolean> {
  if (platformId === undefined) return false
  const person = await db.people.get(personId)
  return person !== undefined && (typed.has(`people ${personId}`) || (await hasOwn(db, person)))
}

async function isHeld(db: RegisterDatabase, person: Person): Promise<boolean> {
  const { id } = person
  for (const table of ['accounts', 'memberships'] as const) if ((await db.table(table).where('personId').equals(id).count()) > 0) return true
  if (await hasOwn(db, person)) return true
  await db.facts.where('personId').equals(id).delete()
  await db.followUps.where('personId').equals(id).delete()
  return false
}

/** Whether anything hangs on a person that the operator has decided or done. What was only read out of a group card goes with the last card. */
async function hasOwn(db: RegisterDatabase, { id, tags }: Person): Promise<boolean> {
  if (tags.length > 0) return true
  if ((await db.facts.where('personId').equals(id).filter(fact => fact.state !== 'suggested' || fact.source.kind !== 'card').count()) > 0) return true
  for (const table of ['needs', 'offers', 'visits'] as const) if ((await db.table(table).where('personId').equals(id).count()) > 0) return true
  if ((await db.introductions.filter(one => one.needer === id || one.owner === id).count()) > 0) return true
  return (await db.followUps.where('personId').equals(id).filter(one => one.state !== 'open').count()) > 0
}

async function removeSuggestions(db: RegisterDatabase, gone: ReadonlySet<BlockId>): Promise<void> {
  const isGone = (row: { readonly state: string; readonly source: FactSource }) => row.state === 'suggested' && row.source.kind === 'message' && gone.has(row.source.blockId)
  for (const table of ['facts', 'needs', 'offers'] as const) await db.table(table).where('state').equals('suggested').filter(isGone).delete()
}

/** `table key` of every row changed by an act that holds. */
async function touchedByActs(db: RegisterDatabase): Promise<Set<string>> {
  const touched = new Set<string>()
  await db.acts.each(act => {
    if (act.undone !== true && act.kind !== 'act.undone') for (const { table, key } of act.changes) touched.add(`${table} ${key}`)
  })
  return touched
}
