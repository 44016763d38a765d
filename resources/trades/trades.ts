import { BUSINESS_CUES } from './cues-business'
import { COMBINATIONS } from './combinations'
import { MAKING_CUES } from './cues-making'
import { SELLING_CUES } from './cues-selling'
import { FINER_BUSINESS } from './finer-business'
import { FINER_LIFE } from './finer-life'
import { FINER_MAKING } from './finer-making'
import { FINER_TECH } from './finer-tech'
import { FURTHER_LIFE } from './further-life'
import { FURTHER_MAKING } from './further-making'
import { GOODS_TRADES } from './goods'
import { MAKING_TRADES } from './making'
import { NEIGHBOURS } from './neighbours'
import { SERVICE_TRADES } from './services'
import type { Trade } from './trade'
import { WIDER_GOODS } from './wider-goods'
import { WIDER_MAKING } from './wider-making'
import { WIDER_SERVICES } from './wider-services'

/** All trades of the lexicon; later ones may add to the concepts of earlier ones. */
export const TRADES: readonly Trade[] = [...GOODS_TRADES, ...MAKING_TRADES, ...SERVICE_TRADES, ...FINER_BUSINESS, ...FINER_TECH, ...FINER_MAKING, ...FINER_LIFE, ...WIDER_GOODS, ...WIDER_SERVICES, ...WIDER_MAKING, ...FURTHER_MAKING, ...FURTHER_LIFE]

/** Everyday phrases by the name of the concept they point to. */
export const CUES: readonly (readonly [concept: string, phrases: readonly string[]])[] = [BUSINESS_CUES, MAKING_CUES, SELLING_CUES]
  .flatMap(text => text.split('\n'))
  .flatMap(line => {
    const [concept, phrases] = line.split(':')
    return concept && phrases ? [[concept.trim(), phrases.trim().split(/\s+/)] as const] : []
  })

/** Words that point to a concept only together. */
export interface Combination {
  readonly concept: string
  readonly first: readonly string[]
  readonly second: readonly string[]
}

const words = (text: string): string[] => text.trim().toLowerCase().split(/\s+/)

export const COMBINED: readonly Combination[] = COMBINATIONS.split('\n').flatMap(line => {
  const [concept = '', parts = ''] = line.split(':')
  const [first, second] = parts.split('+')
  return first && second ? [{ concept: concept.trim().toLowerCase(), first: words(first), second: words(second) }] : []
})

/** Concept → concepts that can often help with a part of it. */
export const NEIGHBOURING: ReadonlyMap<string, readonly string[]> = new Map(NEIGHBOURS.split('\n').flatMap(line => {
  const [concept = '', others = ''] = line.split(':')
  return others ? [[concept.trim().toLowerCase(), words(others)] as const] : []
}))
