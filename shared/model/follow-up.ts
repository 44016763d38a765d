import type { Day } from './day'
import type { GroupId, IntroductionId, NeedId, OfferId, PersonId, ScriptId, VisitId } from './ids'

export const OUTCOMES = ['replied', 'noReply', 'hasNeed', 'hasOffer', 'appointed', 'doNotContact'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const CHANNELS = ['private', 'group', 'moments', 'phone', 'offline'] as const
export type Channel = (typeof CHANNELS)[number]

/** Caps a contact can go over; quiet hours stop words from being copied, not a contact from being noted. */
export type OverCap = 'doNotContact' | 'touches' | 'dayCap'

/** 回访: one contact with a person, logged by the operator or seen in the group. */
export interface Visit {
  readonly id: VisitId
  readonly personId: PersonId
  readonly groupId?: GroupId
  readonly on: Day
  /** Epoch ms of the entry. */
  readonly at: number
  readonly channel: Channel
  readonly outcome?: Outcome
  readonly text: string
  readonly amount?: number
  readonly nextOn?: Day
  /** Key of the follow-up it answered. */
  readonly followUp?: FollowUpKey
  readonly scriptId?: ScriptId
  /** Cap this contact went over; a contact that took place is kept all the same. */
  readonly overCap?: OverCap
  /** Reason typed for going over a cap, beforehand or afterwards; absent while it is still to be asked. */
  readonly override?: string
}

/** `rule:subject:dueDay`: planning twice gives the same keys. */
export type FollowUpKey = string

export const LANES = ['visits', 'exchange', 'greetings', 'groups', 'system'] as const
/** 到期回访 · 今日需求与引荐 · 生日节日 · 群务 · 系统提醒. */
export type Lane = (typeof LANES)[number]

/** What is due, before it is stored. */
export interface FollowUpDraft {
  readonly key: FollowUpKey
  /** Id of the rule that made it. */
  readonly rule: string
  readonly lane: Lane
  readonly due: Day
  readonly personId?: PersonId
  readonly groupId?: GroupId
  readonly needId?: NeedId
  readonly offerId?: OfferId
  readonly introductionId?: IntroductionId
  readonly reason: Reason
  /** Higher first; value and urgency, 0…100. */
  readonly rank: number
  readonly minutes: number
}

/** Why now: a code the page turns into a sentence, with the values the sentence needs. */
export interface Reason {
  readonly code: string
  readonly [value: string]: string | number | boolean | undefined
}

/** A stored follow-up. */
export interface FollowUp extends FollowUpDraft {
  readonly state: 'open' | 'done' | 'dropped'
  /** Shown again on this day; overrides `due`. */
  readonly snoozedTo?: Day
  readonly snoozes: number
  readonly doneOn?: Day
  readonly visitId?: VisitId
  readonly createdOn: Day
  /** Words for the person that were copied: stored with the visit once it is logged. `override`: reason typed for copying them over a cap. */
  readonly copied?: { readonly on: Day; readonly script: ScriptId; readonly override?: string }
}

/** 话术: a text with `{称呼}`-like variables. */
export interface Script {
  readonly id: ScriptId
  readonly number: number
  readonly scene: string
  readonly text: string
}
