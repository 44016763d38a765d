import type { Day } from './day'
import type { AccountId, GroupId, ImportId, MemberNumber, MembershipId, PersonId } from './ids'
import type { Platform } from './message'

export const GROUP_TYPES = ['lead', 'standard', 'member', 'event', 'flash'] as const
export type GroupType = (typeof GROUP_TYPES)[number]

export interface Group {
  readonly id: GroupId
  readonly platform: Platform
  readonly kind: 'group' | 'private'
  readonly name: string
  /** Every other name the group had in an export. */
  readonly otherNames: readonly string[]
  readonly platformId?: string
  readonly createdAt: number
  /** Seats; WeChat and WeCom groups hold 500 unless the operator says otherwise. */
  readonly capacity?: number
  readonly type?: GroupType
  readonly purpose?: string
  readonly memberGain?: string
  readonly keywords?: readonly string[]
  /** Pattern of 群名片, parts joined by their separator: `城市-行业-昵称`. */
  readonly cardPattern?: string
  readonly myRole?: 'owner' | 'admin' | 'member'
  /** For 快闪群: the day it is dissolved. */
  readonly endsOn?: Day
  readonly note?: string
  /** Day of the last roster import; absent = silence and churn cannot be known. */
  readonly rosterOn?: Day
  /** Number the next new membership gets. */
  readonly nextMember: MemberNumber
  readonly archived?: boolean
}

/**
 * A platform id, or, where the export has none, a name inside one group (`groupId` set).
 * Ids are compared inside one platform and `idKind` only.
 */
export interface Account {
  readonly id: AccountId
  readonly personId: PersonId
  readonly platform: Platform
  readonly platformId?: string
  readonly groupId?: GroupId
  /** The name that identifies an account without an id. */
  readonly name?: string
  /** 微信号; can change. */
  readonly alias?: string
}

/** A name with the time it was seen in use, epoch ms. */
export interface NameSeen {
  readonly name: string
  readonly source: 'card' | 'nickname' | 'remark' | 'display' | 'alias' | 'typed'
  readonly firstAt: number
  readonly lastAt: number
}

/** A person in a group. */
export interface Membership {
  readonly id: MembershipId
  readonly groupId: GroupId
  readonly number: MemberNumber
  readonly accountId: AccountId
  readonly personId: PersonId
  /** Name shown in this group: group card, else remark, else nickname, else id. */
  readonly name: string
  readonly names: readonly NameSeen[]
  readonly role?: 'owner' | 'admin' | 'member'
  readonly title?: string
  readonly level?: string
  readonly bot?: boolean
  /** On the last roster, or not contradicted by one. */
  readonly present: boolean
  readonly joinedOn?: Day
  readonly leftOn?: Day
  readonly invitedBy?: string
  /** Messages written, kept in step with the ledgers. */
  readonly messages: number
  /** Epoch ms; absent = never wrote in what was imported. */
  readonly firstAt?: number
  readonly lastAt?: number
  /** 0 messages and only known from a roster when true. */
  readonly fromRoster?: boolean
  readonly note?: string
  readonly importId: ImportId
}
