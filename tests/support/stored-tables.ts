import type { Page } from '@playwright/test'

type Rows = Readonly<Record<string, readonly { readonly key?: string; readonly kind?: string; readonly count?: number }[]>>

/** Rows of tables of the page's register, read from the browser's own database: what is stored, whatever the page shows. */
export function storedTables(page: Page, tables: readonly string[]): Promise<Rows> {
  return page.evaluate(async wanted => {
    const [name] = (await indexedDB.databases()).flatMap(one => one.name ?? []).filter(one => one.startsWith('qunbu'))
    const db = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open(name!); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error!) })
    const all = await Promise.all(wanted.map(table => new Promise<never>(resolve => { const asked = db.transaction(table).objectStore(table).getAll(); asked.onsuccess = () => resolve(asked.result as never) })))
    db.close()
    return Object.fromEntries(wanted.map((table, n) => [table, all[n]!]))
  }, tables)
}

/** Whether every group's messages were read for facts: what is found comes in by itself. */
export async function isRead(page: Page): Promise<boolean> {
  const { meta, groups } = await storedTables(page, ['meta', 'groups'])
  return groups!.length > 0 && groups!.length === meta!.filter(({ key }) => key?.startsWith('factsRead:')).length
}
