import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { FACT_KINDS } from '../../shared/facts/found-fact'
import { beginTag, insideTag } from '../../shared/facts/chain'

const FOLDER = path.join(import.meta.dirname, '../../resources/facts/training')
const KIND_BY_LETTER: Readonly<Record<string, (typeof FACT_KINDS)[number]>> = {
  n: 'need', o: 'offer', c: 'city', h: 'hometown', b: 'birthday', i: 'industry', r: 'role', t: 'taboo', y: 'hobby', p: 'project',
}

/** A line with its tags by character. */
export interface TaggedLine {
  readonly text: string
  readonly tags: Uint8Array
}

/** Reads `想找[n:会修图的]，急`: each fact in brackets behind the letter of its kind. */
export function readTagged(line: string): TaggedLine {
  let text = ''
  const tags: number[] = []
  let from = 0
  const marked = /\[([nochbirtyp]):([^\]]+)\]/g
  for (const match of line.matchAll(marked)) {
    const plain = line.slice(from, match.index)
    text += plain
    for (let i = 0; i < plain.length; i++) tags.push(0)
    const kind = FACT_KINDS.indexOf(KIND_BY_LETTER[match[1]!]!)
    text += match[2]!
    for (let i = 0; i < match[2]!.length; i++) tags.push(i === 0 ? beginTag(kind) : insideTag(kind))
    from = match.index + match[0].length
  }
  const rest = line.slice(from)
  text += rest
  for (let i = 0; i < rest.length; i++) tags.push(0)
  return { text, tags: Uint8Array.from(tags) }
}

/** Every training line of the repository: written for this purpose, none taken from the evaluation data. */
export function trainingLines(): TaggedLine[] {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.txt')).sort()
  return files.flatMap(name => readFileSync(path.join(FOLDER, name), 'utf8').split('\n').filter(line => line.trim() && !line.startsWith('#')).map(readTagged))
}

/** Copies of lines whose facts are exchanged for facts of the same kind out of other lines, so that what stands around decides. */
export function withExchanged(lines: readonly TaggedLine[], copies: number, random: () => number): TaggedLine[] {
  const byKind = new Map<number, string[]>()
  for (const line of lines) for (const { kind, from, to } of stretchesOf(line)) byKind.set(kind, [...(byKind.get(kind) ?? []), line.text.slice(from, to)])
  const made: TaggedLine[] = [...lines]
  for (const line of lines) {
    const stretches = stretchesOf(line)
    for (let copy = 0; copy < copies && stretches.length > 0; copy++) {
      let text = ''
      const tags: number[] = []
      let at = 0
      for (const { kind, from, to } of stretches) {
        const pool = byKind.get(kind)!
        const words = pool[Math.floor(random() * pool.length)]!
        text += line.text.slice(at, from) + words
        while (tags.length < text.length - words.length) tags.push(0)
        for (let i = 0; i < words.length; i++) tags.push(i === 0 ? beginTag(kind) : insideTag(kind))
        at = to
      }
      text += line.text.slice(at)
      while (tags.length < text.length) tags.push(0)
      made.push({ text, tags: Uint8Array.from(tags) })
    }
  }
  return made
}

function stretchesOf({ tags }: TaggedLine): { kind: number; from: number; to: number }[] {
  const found: { kind: number; from: number; to: number }[] = []
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i]!
    let to = i + 1
    if (tag > 0) while (to < tags.length && tags[to] === tag + 1) to++
    if (tag > 0) found.push({ kind: (tag - 1) >> 1, from: i, to })
    i = to
  }
  return found
}
