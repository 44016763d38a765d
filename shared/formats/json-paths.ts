/** One place in a document on the way to its records: what follows by key, or for every element. */
export interface JsonNode {
  readonly keys: Map<string, JsonNode>
  each: JsonNode | null
  isRecord: boolean
  isIgnored: boolean
}

const newNode = (): JsonNode => ({ keys: new Map(), each: null, isRecord: false, isIgnored: false })

/** A tree of the paths written as `messages[*]`, `[*]` or `chats.list[*].messages[*]`. */
export function compilePaths(records: readonly string[], ignore: readonly string[]): JsonNode {
  const root = newNode()
  const walk = (path: string): JsonNode => {
    let node = root
    for (const part of path.match(/\[\*\]|[^.[]+/g) ?? []) {
      if (part === '[*]') node = node.each ??= newNode()
      else {
        const next = node.keys.get(part) ?? newNode()
        node.keys.set(part, next)
        node = next
      }
    }
    return node
  }
  for (const path of records) walk(path).isRecord = true
  for (const path of ignore) walk(path).isIgnored = true
  return root
}
