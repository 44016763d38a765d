/** What a message can be, besides ordinary talk (`ok`). */
export const MODERATION_LABELS = ['ok', 'ad', 'link_spam', 'flood', 'quarrel', 'poach', 'private_add'] as const
export type ModerationLabel = (typeof MODERATION_LABELS)[number]

/** A judgement with what it rests on. */
export interface Verdict {
  readonly label: ModerationLabel
  /** 0…1; from 0.9 it may be called without a question mark. */
  readonly confidence: number
  /** The words or signs found, strongest first. */
  readonly signs: readonly string[]
}
