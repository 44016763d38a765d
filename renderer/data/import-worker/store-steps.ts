import { formatById } from '../../../shared/formats/registry'
import { dialectOf } from '../../../shared/importing/dialect'
import type { ImportStep } from '../../../shared/importing/step'
import { dayOfWall } from '../../../shared/model/day'
import type { Failure } from '../../../shared/model/failure'
import type { GroupId, ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { ChatRecord, SkipRecord } from '../../../shared/model/record'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { Group } from '../../../shared/model/group'
import { chatMark } from '../../../shared/people/erased-marks'
import { ErasedList } from '../erased-list'
import { ChatIntake } from './chat-intake'
import { commitImport, type FinishedChat } from './commit-import'
import { MonthCounts } from './month-counts'
import type { ImportChoices } from './protocol'
import { chosenGroup, nameGroup, newGroup, type ChatFacts } from './resolve-group'
import type { Newcomers } from './roll-call'
import { LocalSink, type BlockSink } from './block-sink'
import { SkipTally } from './skip-tally'
import { clearStaging } from './stage-blocks'
import type { ImportFile, ImportStore, StoreTools } from './store-tools'
import { takeMemberList, takeRoster } from './take-members'

export interface StoreOptions {
  readonly choices: ImportChoices
  readonly tools: StoreTools
  /** How the file is recognised when it comes again, asked for when it has been read; see `same-file.ts`. Absent where nobody handed in a file. */
  readonly mark?: () => Promise<string | null>
}

/**
 * Stores what the pipeline hands on and makes it visible in one final transaction. A failure, a cancel or a throw leaves the
 * register as it was. One batch per group that the file has something of.
 */
export async function storeSteps(store: ImportStore, steps: AsyncIterable<ImportStep>, file: ImportFile, { choices, tools, mark }: StoreOptions): Promise<Result<ImportBatch[], Failure>> {
  const run = new Run(store, file, { choices, tools, ...(mark ? { mark } : {}) })
  try {
    const failure = await run.readAll(steps)
    if (failure) {
      await run.clear()
      return fail(failure)
    }
    return succeed(await run.commit())
  } catch (error) {
    await run.clear()
    throw error
  }
}

class Run {
  readonly #chats = new Map<number, ChatRecord>()
  readonly #intakeOfChat = new Map<number, ChatIntake>()
  readonly #intakes = new Map<GroupId, ChatIntake>()
  readonly #newcomers: Newcomers = { accounts: new Map(), self: null }
  readonly #sink: BlockSink
  readonly #importIds: ImportId[] = []
  readonly #perMonth: MonthCounts
  readonly #strayMembers = new Map<number, (ImportStep & { type: 'member' })['member'][]>()
  /** By chat; under `undefined` what belongs to none. */
  readonly #skips = new Map<number | undefined, SkipTally>()
  #groups: Group[] | null = null
  #myNames: readonly string[] = []
  #erased: ErasedList | null = null
  /** Private chats with erased people; nothing of them is read. */
  readonly #erasedChats = new Map<number, boolean>()
  #replaced = 0
  #bytes = 0
  #messages = 0
  #at: number | null = null
  /** The file broke off after this. */
  #brokenOff: Failure | null = null

  readonly choices: ImportChoices
  readonly tools: StoreTools
  readonly #mark: (() => Promise<string | null>) | undefined

  constructor(readonly store: ImportStore, readonly file: ImportFile, { choices, tools, mark }: StoreOptions) {
    this.choices = choices
    this.tools = tools
    this.#mark = mark
    this.#sink = tools.sink?.(file.bytes) ?? new LocalSink(store, tools.zone, () => this.#breathe())
    this.#perMonth = new MonthCounts(tools.zone)
  }

  /** Reads to the end; `null` when there is something to commit. */
  async readAll(steps: AsyncIterable<ImportStep>): Promise<Failure | null> {
    const fileName = this.file.name
    for await (const step of steps) {
      if (this.tools.isCancelled()) return { code: 'import.cancelled', fileName }
      if (this.tools.way?.isDue) await this.tools.way.rest()
      await this.#take(step)
    }
    // A file of chats that say nothing about themselves still has chat 0 when it has a list of members.
    for (const chat of this.#strayMembers.keys()) if (!(await this.#isErasedChat(chat))) await this.#intake(chat)
    if (this.#intakes.size === 0 && [...this.#erasedChats.values()].includes(true)) return { code: 'import.erased', fileName }
    if (this.#intakes.size === 0) return this.#brokenOff ?? { code: 'import.no-messages', fileName, format: this.file.format }
    await this.#sink.stored()
    return this.tools.isCancelled() ? { code: 'import.cancelled', fileName } : null
  }

  async #take(step: ImportStep): Promise<void> {
    if (step.type === 'chat') this.#chats.set(step.chat.chat, { ...this.#chats.get(step.chat.chat), ...step.chat })
    else if (step.type === 'member') listIn(this.#strayMembers, step.member.chat).push(step.member)
    else if (step.type === 'skip') this.#skip(step.skip)
    else if (step.type === 'end') this.#replaced = step.replacementCharacters
    else if (step.type === 'failed') {
      this.#brokenOff = step.failure
      this.#skip({ type: 'skip', reason: 'truncated', excerpt: step.failure.code })
    }
    else if (step.type === 'progress') {
      this.#bytes = step.bytes
      this.#at = step.at
      this.#report('reading')
    } else if (!(await this.#isErasedChat(step.chat))) {
      const intake = await this.#intake(step.chat)
      await intake.take(step, step.dialect ?? dialectOf(formatById(this.file.format)!, this.#chats.get(step.chat)?.time, step.columns.sentAt))
      this.#messages += step.columns.count
      this.#perMonth.add(step.columns.sentAt)
    }
  }

  #skip(skip: SkipRecord): void {
    const tally = this.#skips.get(skip.chat) ?? new SkipTally()
    this.#skips.set(skip.chat, tally)
    tally.add(skip)
  }

  #report(phase: 'reading' | 'committing'): void {
    this.tools.report({ phase, bytes: this.#bytes, messages: this.#messages, at: this.#at, perMonth: this.#perMonth.counts() })
  }

  async #intake(chat: number): Promise<ChatIntake> {
    const known = this.#intakeOfChat.get(chat)
    if (known) return known
    const groups = await this.#register()
    const facts = this.#factsOf(chat)
    const found = chosenGroup(facts, groups, this.choices.groups?.[chat])
    const group = found ?? newGroup(facts, this.tools.makeId, this.tools.now())
    if (!found) groups.push(group)
    const intake = this.#intakes.get(group.id) ?? await this.#newIntake(group, !found)
    this.#intakeOfChat.set(chat, intake)
    return intake
  }

  /** The groups, and what else of the register is asked once a file. */
  async #register(): Promise<Group[]> {
    if (this.#groups) return this.#groups
    const db = this.store.strict
    const settings = await db.settings.get('settings')
    this.#myNames = settings?.myNames ?? []
    this.#erased = ErasedList.of(settings?.erased)
    this.#newcomers.self = (await db.people.filter(person => person.isSelf === true && person.mergedInto === undefined).first()) ?? null
    return (this.#groups = await db.groups.toArray())
  }

  async #isErasedChat(chat: number): Promise<boolean> {
    const known = this.#erasedChats.get(chat)
    if (known !== undefined) return known
    await this.#register()
    const { kind, platform, name, id } = this.#factsOf(chat)
    const found = kind === 'private' && this.#erased !== null && (await this.#erased.hasAny([chatMark({ platform, name, platformId: id })]))
    this.#erasedChats.set(chat, found)
    return found
  }

  async #newIntake(group: Group, isNew: boolean): Promise<ChatIntake> {
    const { makeId, now, zone } = this.tools
    const importId = makeId<'import'>()
    this.#importIds.push(importId)
    await this.store.strict.stagings.add({ importId, at: now(), ...(this.#mark ? { fileName: this.file.name } : {}) })
    const intake = await ChatIntake.into(group, isNew, {
      makeId, now: now(), zone, importId, myNames: this.#myNames, erased: this.#erased, newcomers: this.#newcomers, db: this.store.strict, sink: this.#sink,
    })
    this.#intakes.set(group.id, intake)
    return intake
  }

  #factsOf(chat: number): ChatFacts {
    const record = this.#chats.get(chat)
    return {
      platform: this.choices.platform ?? record?.platform ?? this.file.platform,
      kind: record?.kind ?? 'group',
      name: this.choices.names?.[chat] ?? record?.name ?? this.file.name.replace(/\.[^.]{1,8}$/, ''),
      ...(record?.id === undefined ? {} : { id: record.id }),
    }
  }

  async commit(): Promise<ImportBatch[]> {
    this.#report('committing')
    const at = this.tools.now()
    const finished: FinishedChat[] = []
    for (const intake of this.#intakes.values()) finished.push(await this.#finish(intake, at))
    const batches = await commitImport(this.store, finished, { file: this.file, at, mark: this.#brokenOff ? null : ((await this.#mark?.()) ?? null) })
    await this.#sink.close()
    return batches
  }

  async #finish(intake: ChatIntake, at: number): Promise<FinishedChat> {
    const chats = [...this.#intakeOfChat].filter(([, one]) => one === intake).map(([chat]) => chat)
    const listed = chats.flatMap(chat => this.#strayMembers.get(chat) ?? [])
    const members = intake.sieve ? await intake.sieve.membersLeft(listed) : listed
    const day = dayOfWall(this.tools.zone.toWall(at))
    intake.nameSenders()
    const roster = this.file.isRoster ? await takeRoster(intake.call, members, { at, day }) : null
    if (!roster) await takeMemberList(intake.call, members)
    const mine = (chat: number | undefined) => (chat === undefined ? intake === [...this.#intakes.values()][0] : chats.includes(chat))
    const lastKnown = intake.oldHeads.reduce((last, head) => Math.max(last, head.to), -Infinity)
    let group = intake.group
    for (const chat of chats) {
      const facts = this.#factsOf(chat)
      // A name the file does not tell is no name of the group.
      if (typeof this.#chats.get(chat)?.name === 'string') group = nameGroup(group, facts.name, intake.isNew || intake.to > lastKnown)
      if (facts.id !== undefined && group.platformId === undefined) group = { ...group, platformId: facts.id }
    }
    return {
      intake, roster,
      group: { ...group, nextMember: intake.call.nextNumber, ...(roster ? { rosterOn: day } : {}) },
      skips: SkipTally.of([...this.#skips].flatMap(([chat, tally]) => (mine(chat) ? [tally] : []))),
      replacementCharacters: this.#replaced,
    }
  }

  /** Lets messages to the worker in: a sign of life between two months. */
  #breathe(): Promise<void> {
    this.#report('committing')
    return new Promise(resolve => setTimeout(resolve, 0))
  }

  async clear(): Promise<void> {
    await this.#sink.close()
    for (const importId of this.#importIds) await clearStaging(this.store, importId)
  }
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
