/** One stretch of a filled script. A `missing` variable is shown by its name, marked; never left blank. */
export type ScriptPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly text: string }
  | { readonly kind: 'missing'; readonly name: string }

/** Variables by name, without braces. Absent or empty = not known. */
export type ScriptValues = Readonly<Record<string, string | undefined>>

/** Puts values into the `{变量}` places of a script. */
export function fillScript(script: string, values: ScriptValues): ScriptPart[] {
  const parts: ScriptPart[] = []
  let from = 0
  for (const match of script.matchAll(/\{([^{}\n]{1,20})\}/g)) {
    if (match.index > from) parts.push({ kind: 'text', text: script.slice(from, match.index) })
    const name = match[1]!
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined
    parts.push(value ? { kind: 'value', name, text: value } : { kind: 'missing', name })
    from = match.index + match[0].length
  }
  if (from < script.length) parts.push({ kind: 'text', text: script.slice(from) })
  return parts
}

export function missingVariables(parts: readonly ScriptPart[]): string[] {
  return parts.flatMap(part => (part.kind === 'missing' ? [part.name] : []))
}

/** The filled script as it is copied; a missing variable keeps its braces, so that it cannot be overlooked. */
export function scriptText(parts: readonly ScriptPart[]): string {
  return parts.map(part => (part.kind === 'missing' ? `{${part.name}}` : part.text)).join('')
}

/** Names of all variables of a script, in order, each once. */
export function variablesOf(script: string): string[] {
  return [...new Set(fillScript(script, {}).flatMap(part => (part.kind === 'missing' ? [part.name] : [])))]
}
