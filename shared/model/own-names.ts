/** A table looked up by words that files bring: `constructor` and the like are no entries of it, as they would be of a plain object. */
export function ownNames<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, entries)
}
