import { readFile } from 'node:fs/promises'
import { CliFailure, type CliHost } from './command'

export type JsonLine = Readonly<Record<string, unknown>>

/** Objects of JSON lines; blank lines are passed over. `from` names the input in failures. */
export async function* jsonLines(lines: AsyncIterable<string> | Iterable<string>, from: string): AsyncGenerator<JsonLine, void, undefined> {
  let number = 0
  for await (const line of lines) {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() === '') continue
    yield objectIn(text, `${from}, line ${number}`)
  }
}

function objectIn(text: string, place: string): JsonLine {
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as JsonLine
  } catch {
    // Said below, together with values that are no object.
  }
  throw new CliFailure(`${place}: not a JSON object. Give one JSON object a line.`)
}

export const stdinLines = (host: CliHost): AsyncGenerator<JsonLine, void, undefined> => jsonLines(host.stdin(), 'standard input')

/** Every object of a file of JSON lines. */
export async function jsonLinesFile(file: string): Promise<readonly JsonLine[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CliFailure(`${file}: the file cannot be read. Check that it exists and that you may open it.`)
  })
  const objects: JsonLine[] = []
  for await (const object of jsonLines(text.split(/\r?\n/), file)) objects.push(object)
  return objects
}

/** A text field that must be there. */
export function textIn(line: JsonLine, field: string, place: string): string {
  const value = line[field]
  if (typeof value !== 'string') throw new CliFailure(`${place}: the field "${field}" is missing or no text. Add it to every line.`)
  return value
}
