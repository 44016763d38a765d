import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buildLedger } from '../../shared/activity/build-ledger'
import { ownTouches } from '../../shared/activity/own-touches'
import type { StoredMessages } from '../../shared/backup/message-lines'
import { openBackup, type OpenBackup } from '../../shared/backup/read-backup'
import type { GroupTouch } from '../../shared/followups/planning-facts'
import { simulateDays } from '../../shared/followups/simulate'
import { buildLexicon } from '../../shared/matching/lexicon'
import { newMatches } from '../../shared/matching/new-matches'
import { addMonth, monthOf, toDay, type Day } from '../../shared/model/day'
import type { GroupId, MemberNumber } from '../../shared/model/ids'
import type { Ledger } from '../../shared/model/ledger'
import type { Register } from '../../shared/model/register'
import { systemZone, type Zone } from '../../shared/model/zone'
import { CliFailure, CliUsage, parseArguments, type Command } from './command'
import { quarrelsOf } from './quarrels'

/** Months of messages before the day that planning asks about. */
const MONTHS_BACK = 3
const MAX_DAYS = 400

/** `plan`: what 今日 would show on coming days if nothing were ticked. */
export const plan: Command = {
  usage: 'plan --backup FILE --on DAY [--days N]',
  async run(host) {
    const { files, options } = parseArguments(host.args, { options: ['backup', 'on', 'days'], flags: [] })
    const on = toDay(options['on'] ?? '')
    const days = Number(options['days'] ?? 1)
    const { backup: file } = options
    if (file === undefined || files.length > 0) throw new CliUsage('name the backup with --backup')
    if (!on) throw new CliUsage('--on wants a day as YYYY-MM-DD')
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw new CliUsage(`--days wants a whole number from 1 to ${MAX_DAYS}`)
    const backup = await backupIn(file)
    const register = backup.register()
    const zone = systemZone()
    const personNames = new Map(register.people.map(person => [person.id, person.name]))
    const groupNames = new Map(register.groups.map(group => [group.id, group.name]))
    const messages = messagesIn(backup)
    const talk = { ...readTalk({ messages, register, on, zone }), disputes: quarrelsOf({ register, messages, on, zone }) }
    const matches = newMatches(register, buildLexicon, on, zone)
    for (const { day, drafts } of simulateDays({ register, ...talk, newMatches: matches }, on, days, { zone, ticked: false })) {
      for (const { rule, personId, groupId, reason } of drafts) {
        const person = personId && { person: personId, personName: personNames.get(personId) }
        const group = groupId && { group: groupId, groupName: groupNames.get(groupId) }
        host.write(`${JSON.stringify({ day, rule, ...person, ...group, reason })}\n`)
      }
    }
  },
}

async function backupIn(file: string): Promise<OpenBackup> {
  const bytes = await readFile(file).catch(() => {
    throw new CliFailure(`${file}: the file cannot be read. Check that it exists and that you may open it.`)
  })
  // Only read, never written back: rows of a newer app are no danger here.
  const opened = await openBackup(new Uint8Array(bytes), { sha256, fileName: file, schema: Infinity })
  if (opened.ok) return opened.value
  const { failure } = opened
  if (failure.code === 'backup.damaged') throw new CliFailure(`${file}: the backup is damaged in ${failure.part}. Use another backup.`)
  if (failure.code === 'backup.too-new') throw new CliFailure(`${file}: the backup was made by a newer version. Update Qunbu.`)
  throw new CliFailure(`${file}: not a backup of Qunbu. Give a file that Qunbu's 备份 has written.`)
}

const sha256 = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex')

function messagesIn(backup: OpenBackup): ReadonlyMap<GroupId, readonly StoredMessages[]> {
  const byGroup = new Map<GroupId, StoredMessages[]>()
  for (const stored of backup.messages()) {
    const list = byGroup.get(stored.head.groupId)
    if (list) list.push(stored)
    else byGroup.set(stored.head.groupId, [stored])
  }
  return byGroup
}

interface LedgerSource {
  readonly messages: ReadonlyMap<GroupId, readonly StoredMessages[]>
  readonly register: Register
  readonly on: Day
  readonly zone: Zone
}

/** What planning reads out of the messages of the months before the day: the ledgers, and whom the operator turned to. */
function readTalk({ messages, register, on, zone }: LedgerSource): { readonly ledgers: readonly Ledger[]; readonly touches: readonly GroupTouch[] } {
  const last = monthOf(on)
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonth(last, -back))
  const selves = new Set(register.people.filter(person => person.isSelf).map(person => person.id))
  const myNames = register.settings[0]?.myNames ?? []
  const talk = [...messages].flatMap(([groupId, stored]) => {
    const blocks = stored.map(({ block }) => block)
    const memberNumberByName = namesIn(register, groupId)
    const own = new Set(register.memberships.filter(one => one.groupId === groupId && (selves.has(one.personId) || one.names.some(({ name }) => myNames.includes(name)))).map(({ number }) => number))
    return months.map(month => ({
      ledger: buildLedger({ groupId, month, zone, blocks, memberNumberByName }),
      touches: own.size === 0 ? [] : ownTouches({ blocks, month, zone, own, memberNumberByName }).map(touch => ({ groupId, ...touch })),
    }))
  })
  return { ledgers: talk.map(({ ledger }) => ledger), touches: talk.flatMap(({ touches }) => touches) }
}

function namesIn(register: Register, groupId: GroupId): ReadonlyMap<string, MemberNumber> {
  const numbers = new Map<string, MemberNumber>()
  for (const membership of register.memberships) {
    if (membership.groupId !== groupId) continue
    for (const { name } of membership.names) numbers.set(name, membership.number)
    numbers.set(membership.name, membership.number)
  }
  return numbers
}
