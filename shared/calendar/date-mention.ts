import type { Day } from '../model/day'

/**
 * How a mention relates to its day: `on` the day itself, `before` it (X前: the day itself is the last one), `after` it
 * (国庆后), `ago` counted back from today (3天前).
 */
export type DateRelation = 'on' | 'before' | 'after' | 'ago'

/** A date found in a text. `start` and `end` are UTF-16 offsets, `end` excluded, 前 and 后 included. */
export interface DateMention {
  readonly day: Day
  readonly start: number
  readonly end: number
  readonly relation: DateRelation
}

/** What a reader returns: the day, and the day meant when 前 follows, where that differs (9月 = 30th, 9月前 = 1st). */
export interface ReadDate {
  readonly day: Day
  readonly whenBefore?: Day
  readonly relation?: DateRelation
}

/** One way of writing a date. `pattern` is global and has no nested quantifier. */
export interface DateReader {
  readonly pattern: RegExp
  /** `null`: looks like a date but is none. */
  read(match: RegExpMatchArray, today: Day): ReadDate | null
}
