/**
 * One trade of the two-level industry list. `concepts` has one concept a line: words that mean the same, separated by
 * blanks, then after `|` words that belong to it without meaning the same, then after a second `|` phrases in which
 * people speak of it without naming it. The first word is the name of the concept; a line with a known name adds to
 * that concept. Compiled from general knowledge of the trades.
 */
export interface Trade {
  readonly name: string
  /** Upper level. */
  readonly sector: string
  /** The concepts are things, which a need for a service often names only as its object (口红 to be photographed). */
  readonly things?: true
  readonly concepts: string
}
