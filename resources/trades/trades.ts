import { GOODS_TRADES } from './goods'
import { MAKING_TRADES } from './making'
import { SERVICE_TRADES } from './services'
import type { Trade } from './trade'

/** All trades of the lexicon. */
export const TRADES: readonly Trade[] = [...GOODS_TRADES, ...MAKING_TRADES, ...SERVICE_TRADES]
