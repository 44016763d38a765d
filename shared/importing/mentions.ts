import type { MessageColumns } from '../model/block'

const EVERYONE = ['全体成员', '所有人', '全員', 'everyone', 'all', 'All']
const isWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** Known names by their first character, longest first, for finding `@NAME` in bodies. */
export class NameIndex {
  readonly #byFirst = new Map<string, string[]>()
  readonly #known = new Set<string>()

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    if (name === '' || this.#known.has(name)) return
    this.#known.add(name)
    const list = this.#byFirst.get(name[0]!)
    if (!list) this.#byFirst.set(name[0]!, [name])
    else {
      list.push(name)
      list.sort((a, b) => b.length - a.length)
    }
  }

  /** The name that begins at `at`: the longest known one that is not the start of a longer Latin word. */
  at(text: string, at: number): string | null {
    for (const name of this.#byFirst.get(text[at] ?? '') ?? []) if (standsAt(text, at, name)) return name
    return null
  }
}

function standsAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false
  const end = at + name.length
  return end >= text.length || !isWord(text.charCodeAt(end - 1)) || !isWord(text.charCodeAt(end))
}

/** Names mentioned as `@NAME`, each once, `@all` for everyone, in order of appearance. */
export function mentionsIn(text: string, names: NameIndex): readonly string[] {
  const found: string[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = names.at(text, at + 1) ?? (EVERYONE.some(word => standsAt(text, at + 1, word)) ? '@all' : null)
    if (name !== null && !found.includes(name)) found.push(name)
  }
  return found
}

/** Texts of a block that hold an `@`, with their message index. */
export function* textsWithAt(columns: MessageColumns): Generator<{ readonly index: number; readonly text: string }> {
  let index = 0
  for (let at = columns.text.indexOf('@'); at >= 0; at = columns.text.indexOf('@', at)) {
    while (columns.textEnd[index]! <= at) index++
    yield { index, text: columns.text.slice(index === 0 ? 0 : columns.textEnd[index - 1], columns.textEnd[index]) }
    at = columns.textEnd[index]!
  }
}

/** The columns with the mentions of plain-text bodies in their extras; messages that have mentions keep theirs. */
export function withMentions(columns: MessageColumns, names: NameIndex): MessageColumns {
  if (!columns.text.includes('@')) return columns
  const extras = new Map(columns.extras.map(extra => [extra.index, extra]))
  let changed = false
  for (const { index, text } of textsWithAt(columns)) {
    const present = extras.get(index)
    if (present?.mentions) continue
    const mentions = mentionsIn(text, names)
    if (mentions.length === 0) continue
    extras.set(index, { ...present, index, mentions })
    changed = true
  }
  return changed ? { ...columns, extras: [...extras.values()].sort((a, b) => a.index - b.index) } : columns
}
