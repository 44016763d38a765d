import type { RegisterTable } from '../model/register'
import { BACKUP_TABLES } from './content'

/** How a table would change: rows that come back, that would be gone, that would be otherwise. */
export interface TablePreview {
  readonly back: number
  readonly gone: number
  readonly changed: number
}

/** What a restore would change against what is stored now. */
export interface RestorePreview {
  /** Epoch ms the backup was made. */
  readonly at: number
  readonly tables: Readonly<Record<RegisterTable, TablePreview>>
  /** Messages more (positive) or fewer than now. */
  readonly messages: number
  /** Names of people who would be gone, and of those who would come back: five of each at most. */
  readonly peopleGone: readonly string[]
  readonly peopleBack: readonly string[]
}

const NAMED = 5

/** Rows by key of a table, as text that is the same for the same row. */
export type RowTexts = ReadonlyMap<string, string>

/** Compares table by table. */
export function compareTables(now: (table: RegisterTable) => RowTexts, then: (table: RegisterTable) => RowTexts, { at, messages }: { at: number; messages: number }): RestorePreview {
  const tables: Partial<Record<RegisterTable, TablePreview>> = {}
  let peopleGone: string[] = []
  let peopleBack: string[] = []
  for (const table of BACKUP_TABLES) {
    const [left, right] = [now(table), then(table)]
    const gone = [...left.keys()].filter(key => !right.has(key))
    const back = [...right.keys()].filter(key => !left.has(key))
    const changed = [...right].filter(([key, text]) => left.has(key) && left.get(key) !== text).length
    tables[table] = { back: back.length, gone: gone.length, changed }
    if (table === 'people') {
      peopleGone = gone.slice(0, NAMED).map(key => nameIn(left.get(key)!))
      peopleBack = back.slice(0, NAMED).map(key => nameIn(right.get(key)!))
    }
  }
  return { at, messages, peopleGone, peopleBack, tables: tables as Record<RegisterTable, TablePreview> }
}

const nameIn = (text: string): string => (JSON.parse(text) as { name?: string }).name ?? ''

/** A row as text whose fields stand in one order, at every depth. */
export function rowText(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value))
}
