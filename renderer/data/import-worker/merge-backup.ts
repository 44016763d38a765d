import { planMerge, type MergePlan } from '../../../shared/backup/merge'
import type { OpenBackup } from '../../../shared/backup/read-backup'
import type { FileSender, ImportStep } from '../../../shared/importing/step'
import type { Failure } from '../../../shared/model/failure'
import type { Account, Membership } from '../../../shared/model/group'
import type { GroupId, ImportId } from '../../../shared/model/ids'
import type { MemberRecord } from '../../../shared/model/record'
import type { Register } from '../../../shared/model/register'
import { succeed, type Result } from '../../../shared/model/result'
import { openFile, registerOf, type BackupFile } from '../backup-store'
import type { RegisterDatabase } from '../database'
import { ErasedList } from '../erased-list'
import { withoutErased } from './merge-without-erased'
import { withPlacesHere } from './places-here'
import { findGroup } from './resolve-group'
import { storeSteps } from './store-steps'
import type { ImportStore, StoreTools } from './store-tools'

/** Stands for a format in the list of imports. */
const FORMAT = 'qunbu-backup'

/** A backup whose chats are in the register now, and what is left to unite. */
export interface MergeBegun {
  readonly plan: MergePlan
  /** The imports that brought its chats, to be undone with the rest. */
  readonly imports: readonly ImportId[]
  readonly newMessages: number
}

/**
 * Takes the chats of a backup in as an import each (what is known already is left out), then plans the union of all that was typed.
 * The plan is not carried out: the operator chooses first.
 */
export async function mergeBackup(store: ImportStore, bytes: Uint8Array, file: BackupFile, tools: StoreTools): Promise<Result<MergeBegun, Failure>> {
  const opened = await openFile(bytes, file)
  if (!opened.ok) return opened
  const theirs = opened.value.register()
  const own = new Set(await store.strict.groups.toCollection().primaryKeys())
  const groups = Object.fromEntries(theirs.groups.flatMap((group, chat) => (own.has(group.id) ? [[chat, group.id]] : []))) as Record<number, GroupId>
  const stored = theirs.groups.length === 0 ? succeed([]) : await storeSteps(store, stepsOf(opened.value, theirs), {
    name: file.fileName, bytes: bytes.length, format: FORMAT, encoding: 'utf-8', isRoster: false, platform: 'other',
  }, { choices: { groups }, tools })
  if (!stored.ok) return stored
  const ids = await idsHere(store.strict, theirs)
  const list = ErasedList.of((await store.strict.settings.get('settings'))?.erased)
  const wanted = await withoutErased(theirs, list, new Map(theirs.groups.flatMap(group => (ids.has(group.id) ? [[group.id, ids.get(group.id) as GroupId]] : []))))
  return succeed({
    plan: planMerge(await registerOf(store.strict), await withPlacesHere(store.strict, wanted, ids), ids),
    imports: stored.value.map(batch => batch.id),
    newMessages: stored.value.reduce((sum, batch) => sum + batch.diff.newMessages, 0),
  })
}

/** The chats of a backup as the import pipeline would hand them on. */
async function* stepsOf(backup: OpenBackup, theirs: Register): AsyncGenerator<ImportStep> {
  const chatOf = new Map(theirs.groups.map((group, chat) => [group.id, chat]))
  const accounts = new Map(theirs.accounts.map(account => [account.id, account]))
  const senders = new Map<GroupId, Map<number, FileSender>>()
  for (const [chat, { platform, kind, name, platformId }] of theirs.groups.entries()) {
    yield await Promise.resolve<ImportStep>({ type: 'chat', chat: { type: 'chat', chat, platform, kind, name, ...(platformId === undefined ? {} : { id: platformId }) } })
  }
  for (const membership of theirs.memberships) {
    const chat = chatOf.get(membership.groupId)
    const account = accounts.get(membership.accountId)
    if (chat === undefined || !account) continue
    const ofGroup = senders.get(membership.groupId) ?? new Map<number, FileSender>()
    senders.set(membership.groupId, ofGroup.set(membership.number, senderOf(membership, account)))
    yield { type: 'member', member: memberOf(chat, membership, account) }
  }
  for (const { head, block } of backup.messages()) {
    const chat = chatOf.get(head.groupId)
    if (chat === undefined) continue
    const known = senders.get(head.groupId) ?? new Map<number, FileSender>()
    yield { type: 'block', chat, columns: block, senders: [...new Set(block.sender)].flatMap(number => known.get(number) ?? []), dialect: head.dialect ?? { format: FORMAT } }
  }
  yield { type: 'end', replacementCharacters: 0 }
}

const idOf = ({ platformId }: Account) => (platformId === undefined ? {} : { id: platformId })
const nameOf = (membership: Membership, account: Account): string => (account.platformId === undefined ? (account.name ?? membership.name) : membership.name)

/** A member as a sender of a file, under their number in the group. */
export function senderOf(membership: Membership, account: Account): FileSender {
  const name = nameOf(membership, account)
  return { number: membership.number, ...idOf(account), name, otherNames: membership.names.map(one => one.name).filter(one => one !== name), firstAt: membership.firstAt ?? null, lastAt: membership.lastAt ?? null }
}

/** A member as a line of a member list. */
export function memberOf(chat: number, membership: Membership, account: Account): MemberRecord {
  const { role, level, title, bot, note, joinedOn } = membership
  return {
    type: 'member', chat, ...idOf(account), name: nameOf(membership, account), ...(account.alias !== undefined && { alias: account.alias }),
    ...(role && { role }), ...(level !== undefined && { level }), ...(title !== undefined && { title }), ...(bot && { bot }), ...(note !== undefined && { note }), ...(joinedOn && { joinedAt: joinedOn }),
  }
}

/** Their groups and people → who they are here, now that the chats are in. */
async function idsHere(db: RegisterDatabase, theirs: Register): Promise<Map<string, string>> {
  const ours = await registerOf(db)
  const ids = new Map<string, string>()
  for (const group of theirs.groups) {
    const here = ours.groups.find(one => one.id === group.id) ?? findGroup({ ...group, ...(group.platformId === undefined ? {} : { id: group.platformId }) }, ours.groups)
    if (here) ids.set(group.id, here.id)
  }
  const place = ({ platform, platformId, groupId, name }: Account, group: string | undefined) => (platformId === undefined ? `${platform} ${group ?? groupId} ${name}` : `${platform} ${platformId}`)
  const people = new Map(ours.accounts.map(account => [place(account, undefined), account.personId]))
  const own = new Set<string>(ours.people.map(person => person.id))
  for (const account of theirs.accounts) {
    const here = people.get(place(account, account.groupId === undefined ? undefined : ids.get(account.groupId)))
    // The same register's own person stays who they are, also when an account has been given away since.
    if (here !== undefined && !own.has(account.personId)) ids.set(account.personId, here)
  }
  for (const person of theirs.people) if (person.mergedInto !== undefined) ids.set(person.id, ids.get(person.mergedInto) ?? person.mergedInto)
  return ids
}
