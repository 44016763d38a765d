import type { Day } from './day'
import type { GroupStage } from './group'
import type { GroupId, TagId } from './ids'
import type { Level, Loyalty } from './person'

/** Something the operator wants to be reminded of. Absent `every` = once, on `from`. */
export interface OwnToDo {
  readonly id: string
  readonly text: string
  readonly from: Day
  /** `weekday`: 0 = Monday. `monthDay`: 1–31, a short month's last day where it lacks that day. */
  readonly every?: { readonly days: number } | { readonly weekday: number } | { readonly monthDay: number }
  readonly minutes?: number
  readonly groupId?: GroupId
}

/** Switched off (or, for one group, on again), and numbers that differ from the rule's own. */
export interface RuleChoice {
  readonly off?: boolean
  readonly options?: Readonly<Record<string, number>>
}

/** A change to the calendar of busy seasons: another last day for a known one, or none; or a season of the operator's own, with name and trades. */
export interface SeasonChoice {
  readonly id: string
  readonly off?: boolean
  /** `MM-DD` or `农历MM-DD`. */
  readonly ends?: string
  readonly name?: string
  readonly industries?: readonly string[]
}

/** How the passphrase of the app lock is recognised: PBKDF2-SHA-256 of it, not the passphrase. Salt and hash are base64. */
export interface AppLock {
  readonly salt: string
  readonly hash: string
  readonly iterations: number
  /** Minutes without a key or the pointer after which it locks itself. */
  readonly afterMinutes: number
}

/** Whom an erasure took out, so that an old export does not bring them back: salted hashes, no names. Salt and marks are base64. */
export interface ErasedMarks {
  readonly salt: string
  readonly marks: readonly string[]
  /** Number of people erased. */
  readonly people: number
}

/** 练习: drills done, cards that went wrong last, and what the operator notes of other paid groups. */
export interface Training {
  readonly runs: readonly { readonly on: Day; readonly right: number; readonly of: number }[]
  /** Ids of cards. */
  readonly weak: readonly string[]
  readonly notes: string
}

/** 朋友圈: a post planned for people with certain tags. No tags = everybody. */
export interface MomentsPost {
  readonly id: string
  readonly on: Day
  readonly text: string
  readonly tags: readonly TagId[]
  readonly posted?: boolean
}

/** Roles in a group that a cadence can be set for. */
export const CADENCE_ROLES = ['owner', 'admin'] as const
export type CadenceRole = (typeof CADENCE_ROLES)[number]

/** The operator's choices. One row; absent fields mean the default in `DEFAULT_SETTINGS`. */
export interface Settings {
  readonly language: 'zh' | 'en' | 'system'
  readonly theme: 'light' | 'dark' | 'system'
  /** People one can be reminded to contact a day. */
  readonly peopleADay: number
  readonly touchesPerPerson: number
  readonly touchWindowDays: number
  /** Hours 0–23; quiet from `quietFrom` to `quietTo`, over midnight. */
  readonly quietFrom: number
  readonly quietTo: number
  readonly cadenceDays: number
  readonly cadenceByLevel: Readonly<Partial<Record<Level, number>>>
  readonly cadenceByLoyalty: Readonly<Partial<Record<Loyalty, number>>>
  /** Of owners and admins of any live group; absent = not set. */
  readonly cadenceByRole?: Readonly<Partial<Record<CadenceRole, number>>>
  /** Rule id, or `rule@group` for one group → switched off, or its tuned numbers. */
  readonly rules: Readonly<Record<string, RuleChoice>>
  /** Names that are the operator, asked once per source. */
  readonly myNames: readonly string[]
  readonly zone?: string
  /** Tables whose columns the operator has set: header words → what to read such a table as. */
  readonly tables?: Readonly<Record<string, { readonly format: string; readonly mapping: Readonly<Record<string, number>> }>>
  /** Pairs of people (`pairKey`) the operator has said are two, so that they are not suggested as one again. */
  readonly notSame?: readonly string[]
  readonly toDos?: readonly OwnToDo[]
  readonly seasons?: readonly SeasonChoice[]
  /** Own words for the craft bank. */
  readonly terms?: readonly string[]
  readonly training?: Training
  readonly moments?: readonly MomentsPost[]
  /** Weights of the sub-scores of a group's level, by stage and sub-score; absent = 1. */
  readonly levelWeights?: Readonly<Partial<Record<GroupStage, Readonly<Record<string, number>>>>>
  /** Keys the operator has moved: combination as made → combination in its place. */
  readonly keys?: Readonly<Record<string, string>>
  /** Columns of the people table beside the name. */
  readonly peopleColumns?: readonly string[]
  /** The app asks for a passphrase at its start and after a while without a hand on it. Absent = never. */
  readonly lock?: AppLock
  readonly erased?: ErasedMarks
  /** Hour of the morning reminder. */
  readonly remindAt: number
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  peopleADay: 20,
  touchesPerPerson: 3,
  touchWindowDays: 7,
  quietFrom: 22,
  quietTo: 8,
  cadenceDays: 30,
  cadenceByLevel: {},
  cadenceByLoyalty: { loyal: 21, devoted: 14 },
  rules: {},
  myNames: [],
  remindAt: 9,
}
