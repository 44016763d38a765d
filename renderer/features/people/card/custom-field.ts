const LONGEST_NAME = 20

/** `尺码：L` as name and value, split at the first colon of either width; `null` without one, or when a side is empty or the name too long. */
export function splitField(text: string): { readonly name: string; readonly value: string } | null {
  const at = text.search(/[:：]/)
  if (at < 0) return null
  const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  return name === '' || value === '' || name.length > LONGEST_NAME ? null : { name, value }
}
