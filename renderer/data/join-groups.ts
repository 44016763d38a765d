import type { Failure } from '../../shared/model/failure'
import type { Membership } from '../../shared/model/group'
import type { GroupId, PersonId } from '../../shared/model/ids'
import type { ImportBatch } from '../../shared/model/import-batch'
import { succeed, type Result } from '../../shared/model/result'
import { undoAct } from './act'
import { register } from './database'
import { runInWorker } from './import-worker/worker-face'
import { mergePeople } from './people'
import { JOINED, ruledMembers, takeOver } from './take-over-group'

/**
 * Says that two groups are the same one: `from` goes into `into` with its messages (those both had stand once), members, people and
 * what was typed; fields that `into` has win. Undone as a whole by undoing the batch, as long as an import can be undone.
 */
export async function joinGroups(from: GroupId, into: GroupId): Promise<Result<ImportBatch, Failure>> {
  const stored = await runInWorker({ type: 'join', from, into }).done
  return stored.ok ? finishJoin(stored.value) : stored
}

/** Does the rest of a join that the app was closed in the middle of; for the start. The failure of one that cannot be finished. */
export async function finishJoins(): Promise<Failure | null> {
  for (const batch of await register().imports.filter(one => one.state === 'done' && one.joined?.open !== undefined).toArray()) {
    const finished = await finishJoin(batch)
    if (!finished.ok) return finished.failure
  }
  return null
}

/** Each step is one transaction and leaves out what was done before. */
async function finishJoin(batch: ImportBatch): Promise<Result<ImportBatch, Failure>> {
  const { joined, groupId: into } = batch
  if (!joined?.open) return succeed(batch)
  const { open, ...rest } = joined
  const pairs = open.pairs ?? (await counterparts(joined.from, into))
  const ruled = open.ruled ?? (await ruledMembers(open.was))
  if (!open.pairs || !open.ruled) await register().imports.put({ ...batch, joined: { ...joined, open: { ...open, pairs, ruled } } })
  for (const importId of joined.imports) {
    if ((await register().imports.get(importId))?.state !== 'done') continue
    const undone = await runInWorker({ type: 'undo', importId }).done
    if (!undone.ok) return undone
  }
  for (const [gone, kept] of pairs) if (await register().people.get(gone)) await mergePeople(gone, kept)
  await takeOver(open.was, into, { pairs, ruled })
  const acts = (await register().acts.where('seq').above(open.since).toArray()).filter(one => one.kind === JOINED || one.kind === MERGED)
  const finished: ImportBatch = { ...batch, joined: { ...rest, acts: acts.map(one => one.seq) } }
  await register().imports.put(finished)
  return succeed(finished)
}

const MERGED = 'people.merged'

/** What comes before a batch of {@link joinGroups} is undone: the typed part is taken back and the other group's imports return. */
export async function unjoinGroups({ joined }: ImportBatch): Promise<Result<null, Failure>> {
  for (const seq of [...(joined?.acts ?? [])].reverse()) {
    const undone = await undoAct(seq)
    // Taken back by itself before.
    if (!undone.ok && undone.failure.code !== 'not-found') return undone
  }
  for (const importId of joined?.imports ?? []) {
    if ((await register().imports.get(importId))?.state !== 'undone') continue
    const redone = await runInWorker({ type: 'redo', importId }).done
    if (!redone.ok) return redone
  }
  return succeed(null)
}

/** People of `from` who turned out to be somebody else's name in `into`: a member without id whom the other group knows. */
async function counterparts(from: GroupId, into: GroupId): Promise<readonly (readonly [PersonId, PersonId])[]> {
  const [theirs, ours] = await Promise.all([from, into].map(id => register().memberships.where('groupId').equals(id).toArray())) as [Membership[], Membership[]]
  const here = new Set(ours.map(member => member.personId))
  const byName = new Map<string, Membership[]>()
  for (const member of ours) for (const name of new Set([member.name, ...member.names.map(seen => seen.name)])) byName.set(name, [...(byName.get(name) ?? []), member])
  return theirs.filter(member => !here.has(member.personId)).flatMap(member => {
    const named = byName.get(member.name) ?? []
    return named.length === 1 ? [[member.personId, named[0]!.personId] as const] : []
  })
}
