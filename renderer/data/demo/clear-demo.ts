import { DEMO_GROUPS } from '../../../resources/demo/groups'
import type { Failure } from '../../../shared/model/failure'
import type { Membership } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { succeed, type Result } from '../../../shared/model/result'
import { act, undoAct } from '../act'
import { register } from '../database'
import { listImports, undoImport } from '../imports'

/** Whether the invented groups are in the register. */
export async function hasDemo(): Promise<boolean> {
  return (await demoImports()).length > 0
}

/** Whether a load went through to its last step; one broken off can be begun anew, since imports bring nothing twice. */
export async function isDemoComplete(): Promise<boolean> {
  return (await register().acts.filter(one => one.kind === 'demo.notes').count()) > 0
}

/**
 * Takes the demo out again: what was noted about its people, its imports, latest first, and then the groups and people nothing is
 * left of. What the operator has written about them since (visits, facts, needs) keeps its person. Ends with the first import
 * that cannot be undone.
 */
export async function clearDemo(): Promise<Result<null, Failure>> {
  const batches = await demoImports()
  const groupIds = [...new Set(batches.map(batch => batch.groupId))]
  await takeBackNotes()
  const members = await register().memberships.where('groupId').anyOf(groupIds).toArray()
  for (const batch of batches) {
    const undone = await undoImport(batch.id)
    if (!undone.ok) return undone
  }
  const others = (await listImports()).filter(batch => batch.state === 'done')
  await sweep(groupIds.filter(id => !others.some(batch => batch.groupId === id)), members)
  return succeed(null)
}

/** Loading writes its acts in one run: everything from the first to the last of them, merges included, is taken back, latest first. */
async function takeBackNotes(): Promise<void> {
  const own = await register().acts.filter(one => one.kind.startsWith('demo.') && one.undone !== true).toArray()
  const [first, last] = [own[0]?.seq, own.at(-1)?.seq]
  if (first === undefined || last === undefined) return
  const run = await register().acts.where('seq').between(first, last, true, true).filter(one => one.undone !== true && one.undoes === undefined).toArray()
  for (const { seq } of run.reverse()) await undoAct(seq)
}

/** Undoing an import leaves rows that were written to since, as the demo's own notes did: those of `groupIds` with nothing left go here. */
async function sweep(groupIds: readonly GroupId[], members: readonly Membership[]): Promise<void> {
  const personIds = [...new Set(members.map(member => member.personId))]
  const swept = new Set(groupIds)
  await act('demo.cleared', async tx => {
    const memberships = await tx.where('memberships', 'personId', personIds)
    const empty = new Set(memberships.filter(one => swept.has(one.groupId) && one.messages === 0))
    for (const { id } of empty) await tx.remove('memberships', id)
    const placed = new Set(memberships.filter(one => !empty.has(one)).map(one => one.personId))
    const kept = new Set(placed)
    // Read by the app itself, from what is gone now.
    for (const table of ['facts', 'needs', 'offers'] as const) {
      for (const row of await tx.where(table, 'personId', personIds)) {
        if (row.state === 'suggested' && !placed.has(row.personId)) await tx.remove(table, row.id)
        else kept.add(row.personId)
      }
    }
    for (const { personId } of await tx.where('visits', 'personId', personIds)) kept.add(personId)
    const gone = personIds.filter(id => !kept.has(id))
    for (const { id } of await tx.where('accounts', 'personId', gone)) await tx.remove('accounts', id)
    for (const { id } of await tx.where('people', 'id', gone)) await tx.remove('people', id)
    const filled = new Set((await tx.where('memberships', 'groupId', groupIds)).map(one => one.groupId))
    for (const { id } of await tx.where('groups', 'id', groupIds)) if (!filled.has(id)) await tx.remove('groups', id)
  })
}

/** Imports of the demo's files that are in force, latest first. */
async function demoImports(): Promise<ImportBatch[]> {
  const names = new Set(DEMO_GROUPS.map(group => group.name))
  const isDemo = ({ fileName, state }: ImportBatch) => state === 'done' && names.has(fileName.replace(/(_成员名单)?\.[a-z]+$/, ''))
  return (await listImports()).filter(isDemo)
}
