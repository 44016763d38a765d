/** WeChat closes a mention with this blank (U+2005), which nobody types. */
export const MENTION_END = '\u2005'
const ALL = new Set(['所有人', 'all', 'All'])
const MAX_NAME = 60

/** Names between `@` and U+2005, everyone as `@all`; `undefined` when there are none. Names without the blank are the importer's to find. */
export function mentionsIn(text: string): readonly string[] | undefined {
  const found: string[] = []
  let from = 0
  for (let end = text.indexOf(MENTION_END); end !== -1; end = text.indexOf(MENTION_END, from)) {
    const at = text.lastIndexOf('@', end)
    const name = at < from ? '' : text.slice(at + 1, end)
    if (name !== '' && name.length <= MAX_NAME && !name.includes('\n')) found.push(ALL.has(name) ? '@all' : name)
    from = end + 1
  }
  return found.length > 0 ? found : undefined
}
