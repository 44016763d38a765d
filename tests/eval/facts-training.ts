import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { FACT_KINDS } from '../../shared/facts/found-fact'
import { beginTag, insideTag } from '../../shared/facts/chain'
import { filled, readFillings } from './frames'

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

const written = (name: string): string[] => readFileSync(path.join(FOLDER, name), 'utf8').split('\n').filter(line => line.trim() && !line.startsWith('#'))
const names = (): string[] => readdirSync(FOLDER).filter(name => name.endsWith('.txt')).sort()

/** Every training line of the repository that stands as it is: written for this purpose, none taken from the evaluation data. */
export function trainingLines(): TaggedLine[] {
  return names().filter(name => !name.startsWith('frames-') && !name.startsWith('held-out-')).flatMap(name => written(name).map(readTagged))
}

/** Lines of the same kind that nothing is learnt from: what is set by hand is tuned on them. */
export function heldOutLines(): TaggedLine[] {
  return names().filter(name => name.startsWith('held-out-')).flatMap(name => written(name).map(readTagged))
}

/** Lines made from turns of phrase with slots: each frame filled `copies` times. */
export function framedLines(copies: number, random: () => number): TaggedLine[] {
  const fillings = readFillings(FOLDER)
  return names().filter(name => name.startsWith('frames-')).flatMap(written).flatMap(frame => Array.from({ length: copies }, () => readTagged(filled(frame, fillings, random))))
}
