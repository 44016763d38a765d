import { TRADES } from '../../resources/trades/trades'

const sectors = new Map(TRADES.map(({ name, sector }) => [name, sector]))

/** Names of the two-level list of trades, sectors first, to choose from; own words are as good. */
export const TRADE_NAMES: readonly string[] = [...new Set([...sectors.values(), ...sectors.keys()])]

/** The upper level of a trade of the list; `''` for words of one's own. A sector is its own. */
export const sectorOf = (trade: string): string => sectors.get(trade) ?? (TRADE_NAMES.includes(trade) ? trade : '')
