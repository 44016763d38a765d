import type { FileSender, ImportStep } from '../../../shared/importing/step'
import type { Failure } from '../../../shared/model/failure'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { RegisterDatabase } from '../database'
import { headsIn } from '../heads'
import { openStored } from './group-state'
import { memberOf, senderOf } from './merge-backup'
import { storeSteps } from './store-steps'
import type { ImportStore, StoreTools } from './store-tools'

/** Stands for a format in the list of imports. */
const FORMAT = 'qunbu-group'

/**
 * Takes the messages and members of the group `from` into the group `into` as an import of their own: what both had is known
 * already, people stay who they are. The imports of `from` are untouched and named in the batch, to be undone next and brought
 * back when the batch is undone; the batch says that this is still open.
 */
export async function joinGroups(store: ImportStore, from: GroupId, into: GroupId, tools: StoreTools): Promise<Result<ImportBatch, Failure>> {
  const db = store.strict
  const [source, target] = await db.groups.bulkGet([from, into])
  if (!source || !target || from === into) return fail({ code: 'not-found', what: `group ${source ? into : from}` })
  const imports = (await db.imports.where('groupId').equals(from).toArray()).filter(batch => batch.state === 'done')
  const since = (await db.acts.toCollection().last())?.seq ?? 0
  const joined = { from, imports: imports.map(one => one.id), open: { was: source, since } }
  const stored = await storeSteps(store, stepsOf(db, source), { name: source.name, bytes: 0, format: FORMAT, encoding: 'utf-8', isRoster: false, platform: target.platform, joined }, {
    choices: { groups: { 0: into }, platform: target.platform }, tools,
  })
  return stored.ok ? succeed(stored.value[0]!) : stored
}

async function* stepsOf(db: RegisterDatabase, group: Group): AsyncGenerator<ImportStep> {
  yield { type: 'chat', chat: { type: 'chat', chat: 0, platform: group.platform, kind: group.kind } }
  const senders = new Map<number, FileSender>()
  const memberships = await db.memberships.where('groupId').equals(group.id).toArray()
  const accounts = await db.accounts.bulkGet(memberships.map((one: Membership) => one.accountId))
  const lists: ImportStep[] = []
  memberships.forEach((membership, i) => {
    const account = accounts[i]
    if (!account) return
    senders.set(membership.number, { ...senderOf(membership, account), personId: membership.personId })
    lists.push({ type: 'member', member: memberOf(0, membership, account) })
  })
  // Whoever never wrote is told first, so that they are the people they were.
  yield { type: 'block', chat: 0, columns: NO_MESSAGES, senders: [...senders.values()], dialect: { format: FORMAT } }
  yield* lists
  for (const head of (await headsIn(db, group.id)).sort((a, b) => a.seq - b.seq)) {
    const block = await openStored(db, head.id)
    yield { type: 'block', chat: 0, columns: block, senders: [...new Set(block.sender)].flatMap(number => senders.get(number) ?? []), dialect: head.dialect ?? { format: FORMAT } }
  }
  yield { type: 'end', replacementCharacters: 0 }
}

const NO_MESSAGES = {
  count: 0, sentAt: new Float64Array(0), sender: new Uint32Array(0), kind: new Uint8Array(0), text: '', textEnd: new Uint32Array(0),
  idKey: new Float64Array(0), contentKey: new Float64Array(0), extras: [],
}
