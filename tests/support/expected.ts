/** What a fixture says a correct import gives; the README of the fixtures describes it. */
export interface Expected {
  readonly format: string
  readonly variant: string
  readonly inputs: readonly string[]
  readonly encoding: string
  readonly eol: string
  readonly time: Readonly<Record<string, unknown>>
  readonly platform: string
  readonly group?: { readonly name: string | null; readonly id?: string; readonly type: string }
  readonly members?: readonly Fields[]
  readonly messages?: readonly Fields[]
  readonly skipped?: readonly Fields[]
  readonly chats?: readonly (Omit<Expected, 'chats'> & { readonly input?: string })[]
  readonly merged?: { readonly members: readonly Fields[]; readonly messages: readonly Fields[]; readonly skipped: readonly Fields[] }
  readonly counts: Readonly<Record<string, number>>
}

export type Fields = Readonly<Record<string, unknown>>

/** The actual value cut down to the fields that `expected` names, at every depth, so that a plain `toEqual` compares them. */
export function pick(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return actual
    return actual.map((item, i) => (i < expected.length ? pick(item, expected[i]) : item))
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return actual
    return Object.fromEntries(Object.keys(expected).map(key => [key, pick((actual as Fields)[key], (expected as Fields)[key])]))
  }
  return actual
}

/** Skipped records compare by number and reason. */
export const reasons = (skipped: readonly Fields[] | undefined): readonly unknown[] => (skipped ?? []).map(skip => skip['reason']).sort()

/** A list as a multiset: sorted by its content. */
export const asMultiset = (items: readonly unknown[]): readonly string[] => items.map(item => JSON.stringify(item, sortedKeys)).sort()

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
