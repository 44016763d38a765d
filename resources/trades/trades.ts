import { BUSINESS_CUES } from './cues-business'
import { MAKING_CUES } from './cues-making'
import { SELLING_CUES } from './cues-selling'
import { GOODS_TRADES } from './goods'
import { MAKING_TRADES } from './making'
import { SERVICE_TRADES } from './services'
import type { Trade } from './trade'

/** All trades of the lexicon. */
export const TRADES: readonly Trade[] = [...GOODS_TRADES, ...MAKING_TRADES, ...SERVICE_TRADES]

/** Everyday phrases by the name of the concept they point to. */
export const CUES: readonly (readonly [concept: string, phrases: readonly string[]])[] = [BUSINESS_CUES, MAKING_CUES, SELLING_CUES]
  .flatMap(text => text.split('\n'))
  .flatMap(line => {
    const [concept, phrases] = line.split(':')
    return concept && phrases ? [[concept.trim(), phrases.trim().split(/\s+/)] as const] : []
  })
