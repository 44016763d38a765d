import type { Page } from '@playwright/test'

type Row = Record<string, unknown>

/** The stored database as it is, without the app. */
export interface Stored {
  /** Rows of every table but the large ones, in key order. */
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** Number of rows of every table; ledgers that an import under way has put aside are counted as `stagedLedgers`. */
  readonly counts: Readonly<Record<string, number>>
  /** SHA-256 over all rows of the large tables, in key order. */
  readonly hashes: { readonly blocks?: string; readonly ledgers?: string }
}

/** `null`: there is no database. Rejects when the browser cannot read it. */
export function readStore(page: Page, database = 'qunbu'): Promise<Stored | null> {
  return page.evaluate(async database => {
    const LARGE = ['blocks', 'ledgers']
    if (!(await indexedDB.databases()).some(one => one.name === database)) return null
    const ask = <Value>(request: IDBRequest<Value>): Promise<Value> => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
    const db = await ask(indexedDB.open(database))
    const rows: Record<string, Record<string, unknown>[]> = {}
    const counts: Record<string, number> = {}
    // Rows that were restored are equal, but their fields may stand in another order.
    const canonical = (value: unknown): unknown => (ArrayBuffer.isView(value) ? [value.constructor.name, Array.from(value as Uint8Array)]
      : Array.isArray(value) ? value.map(canonical)
      : value !== null && typeof value === 'object' ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]) : value)
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? Array.from(one) : one)))
    const hashes: Record<string, string> = {}
    try {
      for (const table of [...db.objectStoreNames]) {
        const store = () => db.transaction(table).objectStore(table)
        counts[table] = await ask(store().count())
        if (table === 'ledgers') {
          counts['stagedLedgers'] = await ask(store().count(IDBKeyRange.bound(['staged '], ['staged \uffff'])))
          counts[table] -= counts['stagedLedgers']
        }
        if (!LARGE.includes(table)) {
          rows[table] = plain(await ask(store().getAll())) as Record<string, unknown>[]
          continue
        }
        let hash = ''
        let last: IDBValidKey | undefined
        for (;;) {
          const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true)
          const transaction = store()
          const [keys, values] = await Promise.all([ask(transaction.getAllKeys(range, 32)), ask(transaction.getAll(range, 32))])
          if (keys.length === 0) break
          last = keys.at(-1)
          const text = hash + JSON.stringify(canonical(values))
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
          hash = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
        }
        hashes[table] = hash
      }
    } finally {
      db.close()
    }
    return { rows, counts, hashes }
  }, database)
}
