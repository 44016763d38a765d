import type { Group } from '../../../shared/model/group'
import type { ImportBatch, ImportDiff } from '../../../shared/model/import-batch'
import type { Person } from '../../../shared/model/person'
import type { RowChange } from '../../../shared/model/register'
import type { RegisterDatabase } from '../database'
import type { ImportRecord, Witness } from '../rows'
import type { ChatIntake } from './chat-intake'
import { writeLedgers } from './group-state'
import { addToTallies, type Tallies } from './group-ledgers'
import type { TouchedLedgers } from './ledger-stream'
import { memberStats } from './member-stats'
import type { Member } from './roll-call'
import { changeOf, writeChanges } from './row-changes'
import { LISTED, type SkipTally } from './skip-tally'
import { moveStaged } from './staged-ledgers'
import type { ImportFile, ImportStore } from './store-tools'
import type { RosterDiff } from './take-members'

/** A chat whose blocks are all staged. */
export interface FinishedChat {
  readonly intake: ChatIntake
  /** The group as it will be. */
  readonly group: Group
  readonly roster: RosterDiff | null
  readonly skips: SkipTally
  readonly replacementCharacters: number
}

interface CommitContext {
  readonly file: ImportFile
  /** Epoch ms of the import. */
  readonly at: number
  /** See `same-file.ts`; `null` when the file was not read to its end. */
  readonly mark: string | null
}

/** Tables of the final transaction of an import, an undo and a redo. */
export const COMMIT_TABLES = ['groups', 'people', 'accounts', 'memberships', 'imports', 'blockHeads', 'blocks', 'ledgers', 'witnesses', 'stagings', 'importRecords']

/** Takes what the blocks give rise to and writes heads, ledgers, members and the batches in ONE transaction. */
export async function commitImport(store: ImportStore, chats: readonly FinishedChat[], context: CommitContext): Promise<ImportBatch[]> {
  const db = store.strict
  const { at, file } = context
  const counted = new Map<FinishedChat, TouchedLedgers>()
  for (const chat of chats) counted.set(chat, await chat.intake.ledgers())
  const people = await peopleChanges(db, chats)
  const batches = chats.map((chat): ImportBatch => ({
    id: chat.intake.importId, fileName: file.name, bytes: file.bytes, format: file.format, encoding: file.encoding,
    groupId: chat.group.id, at, state: 'done', ...(file.fromInbox ? { fromInbox: true } : {}), ...(file.joined ? { joined: file.joined } : {}), diff: diffOf(chat, file.isRoster),
  }))
  await db.transaction('rw', COMMIT_TABLES, async () => {
    await writeChanges(db, people)
    for (const [i, chat] of chats.entries()) {
      const { intake, group } = chat
      const { months, ledgers, staged } = counted.get(chat)!
      const tallies: Tallies = new Map()
      for (const ledger of ledgers) addToTallies(tallies, ledger)
      const changes = [...changeOf('groups', intake.isNew ? null : intake.group, group), ...memberChanges(intake.call.members)]
      await writeChanges(db, changes)
      await db.blockHeads.bulkAdd([...intake.newHeads])
      await writeLedgers(db, group.id, { months, ledgers })
      await moveStaged(db, intake.importId, group.id, { months: staged, each: ledger => addToTallies(tallies, ledger) })
      await memberStats(db, group.id, { months, tallies })
      await db.witnesses.bulkPut([...intake.witnessed].map(([blockId, bits]): Witness => ({ importId: intake.importId, blockId, bits })))
      await db.importRecords.put({ ...recordOf(chat, changes, people), ...(context.mark !== null && chats.length === 1 && !file.isRoster && { readAs: { mark: context.mark, messages: intake.newMessages + intake.duplicates } }) })
      await db.imports.put(batches[i]!)
      await db.stagings.delete(intake.importId)
    }
  })
  return batches
}

function recordOf({ intake, group }: FinishedChat, changes: readonly RowChange[], people: readonly RowChange[]): ImportRecord {
  const own = new Set(intake.call.members.map(member => member.membership.personId as string))
  return {
    importId: intake.importId, groupId: group.id,
    changes: [...changes, ...people.filter(change => own.has(change.key))],
    members: [...intake.call.seen].map(member => member.membership.id),
  }
}

function memberChanges(members: readonly Member[]): RowChange[] {
  return members.flatMap(({ membership, account, was }) => [
    ...changeOf('accounts', was?.account ?? null, account),
    ...changeOf('memberships', was?.membership ?? null, membership),
  ])
}

/** New people under their final names, and known ones whose name followed a membership's and still does. */
async function peopleChanges(db: RegisterDatabase, chats: readonly FinishedChat[]): Promise<RowChange[]> {
  const made = new Map(chats.flatMap(({ intake }) => intake.call.newPeople).map(person => [person.id, person]))
  const members = chats.flatMap(({ intake }) => [...intake.call.members])
    .filter(member => made.has(member.membership.personId) || member.was?.membership.name !== member.membership.name || remarkOf(member) !== undefined)
  const known = members.map(member => member.membership.personId).filter(id => !made.has(id))
  const stored = new Map((await db.people.bulkGet(known)).flatMap(person => (person ? [[person.id, person]] : [])))
  const after = new Map<string, Person>([...made, ...stored])
  const named = new Set<string>()
  for (const member of members) {
    const person = after.get(member.membership.personId)
    if (!person) continue
    const remark = person.remark ?? remarkOf(member)
    const follows = made.has(person.id) ? !named.has(person.id) : person.name === member.was?.membership.name
    named.add(person.id)
    const name = follows ? (remark ?? member.membership.name) : person.name
    after.set(person.id, { ...person, name, ...(remark === undefined ? {} : { remark }) })
  }
  return [...after.values()].flatMap(person => changeOf('people', stored.get(person.id) ?? null, person))
}

const remarkOf = (member: Member): string | undefined =>
  member.membership.names.filter(seen => seen.source === 'remark').sort((a, b) => b.lastAt - a.lastAt)[0]?.name

function diffOf({ intake, roster, skips, replacementCharacters }: FinishedChat, isRoster: boolean): ImportDiff {
  const members = intake.call.members
  const renamed = members.flatMap(({ was, membership }) => (was && was.membership.name !== membership.name ? [{ from: was.membership.name, to: membership.name }] : []))
  return {
    newMessages: intake.newMessages,
    duplicates: intake.duplicates + skips.duplicates,
    from: Number.isFinite(intake.from) ? intake.from : null,
    to: Number.isFinite(intake.to) ? intake.to : null,
    newMembers: members.filter(member => member.isNew).slice(0, LISTED).map(member => member.membership.name),
    left: (roster?.left ?? []).slice(0, LISTED),
    returned: (roster?.returned ?? []).slice(0, LISTED),
    renamed: (roster?.renamed ?? renamed).slice(0, LISTED),
    unread: skips.listed.map(({ line, record, reason, excerpt }) => ({
      reason, ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }), ...(excerpt === undefined ? {} : { excerpt }),
    })),
    unreadCount: skips.unread,
    ...(intake.sieve && intake.sieve.messages > 0 && { erased: intake.sieve.messages }),
    replacementCharacters,
    isRoster,
  }
}
