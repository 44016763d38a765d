import type { Group } from './group'
import type { GroupId, ImportId, MemberNumber, PersonId } from './ids'
import type { SkipReason } from './record'

/** 导入批次: one file read into one group. Visible once `state` is `done`; undone as a whole. */
export interface ImportBatch {
  readonly id: ImportId
  readonly fileName: string
  readonly bytes: number
  /** Format id and encoding as used. */
  readonly format: string
  readonly encoding: string
  readonly groupId: GroupId
  /** Epoch ms. */
  readonly at: number
  readonly state: 'staging' | 'done' | 'undone'
  /** Not a file: the group `from` was said to be the same as this one; these imports of it were undone then. */
  readonly joined?: { readonly from: GroupId; readonly imports: readonly ImportId[]; readonly acts?: readonly number[]; readonly open?: OpenJoin }
  /** Came by itself out of the watched inbox folder. */
  readonly fromInbox?: boolean
  readonly diff: ImportDiff
}

/** A join whose messages are in and whose rest is still to be done; absent once it is. */
export interface OpenJoin {
  /** The group `from` as it was. */
  readonly was: Group
  /** Number of the last act before it. */
  readonly since: number
  /** People of `from` and who they are in the other group; absent = not looked for yet. */
  readonly pairs?: readonly (readonly [PersonId, PersonId])[]
  /** Whose numbers in `from` the operator's decisions about messages name; absent = not looked for yet. */
  readonly ruled?: readonly (readonly [MemberNumber, PersonId])[]
}

/** What an import changed. Lists hold at most 1,000 entries; the counts are exact. */
export interface ImportDiff {
  readonly newMessages: number
  readonly duplicates: number
  /** Epoch ms of the messages read; `null` when there were none. */
  readonly from: number | null
  readonly to: number | null
  readonly newMembers: readonly string[]
  readonly left: readonly string[]
  readonly returned: readonly string[]
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  readonly unread: readonly UnreadLine[]
  readonly unreadCount: number
  /** Messages of people who were erased, left out. Absent = none. */
  readonly erased?: number
  readonly replacementCharacters: number
  readonly isRoster: boolean
}

export interface UnreadLine {
  readonly line?: number
  readonly record?: number | string
  readonly reason: SkipReason
  readonly excerpt?: string
}
