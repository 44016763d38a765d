import type { Day } from '../model/day'

/** Kinds of facts that are read out of messages. */
export const FACT_KINDS = ['need', 'offer', 'city', 'hometown', 'birthday', 'industry', 'role', 'taboo', 'hobby', 'project'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** A fact stated in a message. */
export interface FoundFact {
  readonly type: FactKind
  /** Normalised phrase, as it would be stored. Birthday: `MM-DD` or `农历MM-DD`. */
  readonly value: string
  /** The words of the message that carry it. */
  readonly span: string
  /** Where the span begins, in UTF-16 units. */
  readonly at: number
  /** Last day; `null` = open-ended or of a kind that has none. */
  readonly until: Day | null
  /** The fact belongs to somebody the sender speaks for. */
  readonly forOther: boolean
  /** City or province that a need or offer is tied to; `null` = none. */
  readonly region: string | null
  /** 0…1; from 0.9 it is shown as 高可信. */
  readonly confidence: number
}
