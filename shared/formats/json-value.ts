/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object; `null` for arrays and everything else. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

/** The value as a list; empty if it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** The objects of a list; what is no object is left out. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return asList(value).flatMap(item => asObject(item) ?? []) as readonly JsonObject[]
}

/** The value as text; `''` if it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** An id as text: numbers are written out, everything else but text gives `''`. */
export function asId(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The beginning of a record that was not read, as JSON, to recognise it by in a report. */
export function excerptOf(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 200)
}
