import { Dexie } from 'dexie'
import type { Day } from '../../../shared/model/day'
import { PEOPLE_TABLES, type PeopleSource } from '../../../shared/people/person-entry'
import type { RegisterDatabase } from '../database'
import type { LineTell } from '../worker-line'
import { answerPeople } from './answer'
import { PeopleBook, type BookTools } from './people-book'
import type { PeopleAsk } from './protocol'

type TableName = (typeof PEOPLE_TABLES)[number]

/** After the last of a run of changes. */
const SETTLE_MS = 40

/**
 * Answers questions about people out of the register. Tables that changed are read again, in the background: until that is done the
 * book before answers, then `changed` is told. Runs in the worker, and in tests beside the page. Returns what to hand asks to.
 */
export function startPeopleJobs(db: RegisterDatabase, tell: (message: LineTell) => void, tools: BookTools): (ask: PeopleAsk) => void {
  let source: Promise<PeopleSource> | null = null
  let book: PeopleBook | null = null
  /** The book that is being made for a day nobody asked about before. */
  let making: { readonly day: Day; readonly book: Promise<PeopleBook> } | null = null
  let stale = new Set<TableName>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRenewing = false

  const read = async (tables: readonly TableName[], before: PeopleSource | null): Promise<PeopleSource> => {
    const rows = await db.transaction('r', [...tables], () => Promise.all(tables.map(table => db.table(table).toArray())))
    return { ...before, ...Object.fromEntries(tables.map((table, i) => [table, rows[i]])) } as unknown as PeopleSource
  }
  const bookOf = async (today: Day): Promise<PeopleBook> => {
    if (book?.today === today) return book
    if (making?.day !== today) {
      const made = (async () => (book = await PeopleBook.of(await (source ??= read(PEOPLE_TABLES, null)), today, tools)))()
      making = { day: today, book: made }
      made.catch(() => { making = source = null })
    }
    return making.book
  }
  const renew = async () => {
    if (isRenewing) return
    isRenewing = true
    try {
      while (stale.size > 0 && book) {
        const tables = [...stale]
        stale = new Set()
        source = Promise.resolve(await read(tables, await source))
        book = await PeopleBook.of(await source, book.today, tools)
        making = null
        tell({ type: 'changed' })
      }
    } catch (error) {
      tell({ type: 'closed', why: String(error) })
    } finally {
      isRenewing = false
    }
  }
  const mutated = (parts: Readonly<Record<string, unknown>>) => {
    const changed = PEOPLE_TABLES.filter(table => 'all' in parts || Object.keys(parts).some(part => part.startsWith(`idb://${db.name}/${table}/`)))
    if (changed.length === 0 || (!book && !making)) return
    for (const table of changed) stale.add(table)
    clearTimeout(timer)
    timer = setTimeout(() => void (making?.book ?? Promise.resolve()).then(renew, renew), SETTLE_MS)
  }
  Dexie.on('storagemutated', mutated)
  // Closed by the browser, or about to be deleted or upgraded: what was read is of no register any more.
  const close = () => {
    clearTimeout(timer)
    Dexie.on('storagemutated').unsubscribe(mutated)
    tell({ type: 'closed', why: 'closed' })
  }
  db.on('close', close)
  db.on('versionchange', close)
  return ask => {
    const today = ask.type === 'list' ? ask.order.today : 'today' in ask ? ask.today : (book?.today ?? tools.today())
    void bookOf(today).then(found => answerPeople(ask, found)).then(
      answer => tell({ type: 'answer', job: ask.job, answer }),
      (error: unknown) => tell({ type: 'failed', job: ask.job, why: error instanceof Error ? error.message : String(error) }),
    )
  }
}
