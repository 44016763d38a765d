import { readFileSync } from 'node:fs'
import path from 'node:path'
import { TRADES } from '../../resources/trades/trades'
import { WORD_CLASSES } from '../../resources/facts/word-classes'

const SLOT = /\{([a-z]+)\}/g

/** What may stand in each slot of a frame: the list beside the training lines, and the word lists of the app. */
export function readFillings(folder: string): ReadonlyMap<string, readonly string[]> {
  const trade = [...new Set(TRADES.flatMap(({ concepts }) => concepts.split(/[\s|]+/)))].filter(word => word.length >= 2 && word.length <= 7)
  const fillings = new Map<string, readonly string[]>([['t', trade], ['person', WORD_CLASSES.person.split(' ')]])
  for (const line of readFileSync(path.join(folder, 'slots.list'), 'utf8').split('\n')) {
    const [name, ...words] = line.split(' ')
    if (name && name !== '#') fillings.set(name, words.filter(Boolean))
  }
  return fillings
}

/** A frame such as `求购[n:{t}]，{qual}` with something put into each slot, again and again until none is left. */
export function filled(frame: string, fillings: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  let line = frame
  for (let depth = 0; depth < 4 && line.includes('{'); depth++) {
    line = line.replace(SLOT, (_, name: string) => {
      const words = fillings.get(name) ?? []
      return words[Math.floor(random() * words.length)] ?? ''
    })
  }
  return line
}
