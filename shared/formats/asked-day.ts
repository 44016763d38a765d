import type { ParseContext } from './format'

/** The day that the operator gave for a text without one, `YYYY-MM-DD`; `null` when none was given. */
export function askedDay({ mapping }: Pick<ParseContext, 'mapping'>): string | null {
  const asked = mapping?.date
  return asked === undefined ? null : `${Math.floor(asked / 10000)}-${String(Math.floor(asked / 100) % 100).padStart(2, '0')}-${String(asked % 100).padStart(2, '0')}`
}
