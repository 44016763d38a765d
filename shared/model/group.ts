import type { Day } from './day'
import type { AccountId, BlockId, GroupId, ImportId, MemberNumber, MembershipId, PersonId } from './ids'
import type { Platform } from './message'
import type { Level } from './person'

export const GROUP_TYPES = ['lead', 'standard', 'member', 'event', 'flash'] as const
export type GroupType = (typeof GROUP_TYPES)[number]

/** 前期 · 中期 · 后期. */
export const GROUP_STAGES = ['early', 'middle', 'late'] as const
export type GroupStage = (typeof GROUP_STAGES)[number]

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
  /** Where it is at home (宁波) and of which trade it is (冷链); absent = anywhere, any. */
  readonly city?: string
  readonly trade?: string
  /** Pattern of 群名片, parts joined by their separator: `城市-行业-昵称`. */
  readonly cardPattern?: string
  readonly myRole?: 'owner' | 'admin' | 'member'
  /** For 快闪群: the day it is dissolved. */
  readonly endsOn?: Day
  readonly note?: string
  /** As the operator sees it; absent = told by the data. */
  readonly stage?: GroupStage
  /** 群规, oldest version first. */
  readonly rules?: readonly RuleVersion[]
  /** What the operator decided about messages, oldest first. */
  readonly rulings?: readonly Ruling[]
  /** Things done in the group, to be compared before and after. */
  readonly actions?: readonly GroupAction[]
  /** In the order it was noted. */
  readonly feedback?: readonly Feedback[]
  /** 账目: what was paid, paid back and spent, in the order it was noted. */
  readonly account?: readonly MoneyEntry[]
  /** The group it was split from. */
  readonly parentId?: GroupId
  /** What happens once the seats are taken: the group newcomers go to, who leads it. */
  readonly overflow?: string
  /** Who holds which role, by role. */
  readonly roles?: Readonly<Partial<Record<GroupRole, readonly PersonId[]>>>
  /** 小白群 · 进阶群 · 大神群: whom it is for; absent = for everybody. */
  readonly forLevel?: Level
  /** Share of experts it should have at least, percent; absent = 10, 0 = none are wanted. */
  readonly expertShare?: number
  /** What keeping to the card pattern is rewarded with. */
  readonly cardIncentive?: string
  /** Day of the last roster import; absent = silence and churn cannot be known. */
  readonly rosterOn?: Day
  /** Number the next new membership gets. */
  readonly nextMember: MemberNumber
  readonly archived?: boolean
}

/** One version of a group's rules. */
export interface RuleVersion {
  /** One principle a line; five at most are kept in mind. */
  readonly text: string
  /** Day it was written down here. */
  readonly on: Day
  /** Day it was posted in the group; absent = not yet. */
  readonly postedOn?: Day
}

export const RULING_STEPS = ['warned', 'lastWarning', 'removed', 'falseAlarm', 'settled'] as const
export type RulingStep = (typeof RULING_STEPS)[number]

/** 说开了 · 解释清楚 · 道歉了 · 交上去了: how a quarrel was settled. */
export const SETTLED_WAYS = ['talked', 'explained', 'apologised', 'escalated'] as const
export type SettledWay = (typeof SETTLED_WAYS)[number]

/** What the operator decided about one message. */
export interface Ruling {
  readonly blockId: BlockId
  readonly index: number
  readonly sentAt: number
  readonly member: MemberNumber
  readonly text: string
  /** Label of `shared/moderation`. */
  readonly label: string
  readonly step: RulingStep
  readonly on: Day
  /** Of a settled quarrel: how, and what there is to remember of it. */
  readonly how?: SettledWay
  readonly note?: string
  /** Reason typed for speaking to them although a cap or 勿扰 stood against it. */
  readonly override?: string
}

/** 网上聊过 · 线下见过 · 有过话题 · 给过奖励: what a group should have every month. */
export const ACTION_KINDS = ['online', 'offline', 'topic', 'reward'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** Something the operator did in a group on a day. */
export interface GroupAction {
  readonly on: Day
  readonly what: string
  /** Which of the monthly four it was; absent = none of them. */
  readonly kind?: ActionKind
}

/** 会费 · 退款 · 其他收入 · 花费. */
export const MONEY_KINDS = ['fee', 'refund', 'income', 'cost'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]

/** One line of a group's account. */
export interface MoneyEntry {
  readonly id: string
  readonly on: Day
  readonly kind: MoneyKind
  /** Yuan, more than 0, two decimals at most; refunds and costs as well. */
  readonly amount: number
  /** Who paid, or got it back. */
  readonly personId?: PersonId
  /** First and last day a fee pays for. */
  readonly from?: Day
  readonly until?: Day
  /** A refund with which the membership ended. */
  readonly ends?: boolean
  readonly what?: string
}

/** 意见: what somebody thinks should be otherwise. It is closed only once it was answered. */
export interface Feedback {
  readonly id: string
  readonly on: Day
  readonly text: string
  readonly personId?: PersonId
  readonly reply?: string
  readonly repliedOn?: Day
  readonly closedOn?: Day
}

/** 群主 · 管理 · 服务 · 核心 · 内容 · 接班人 · 秩序 · 行家 · 活宝 · 主持 · 组织. */
export const GROUP_ROLES = ['owner', 'manager', 'service', 'core', 'content', 'successor', 'order', 'professional', 'joker', 'host', 'organiser'] as const
export type GroupRole = (typeof GROUP_ROLES)[number]

/** 271: who leads, who may join in, who is out of place. */
export const BANDS = ['leader', 'member', 'outsider'] as const
export type Band = (typeof BANDS)[number]

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

/** 找资源 · 学东西 · 认识人 · 卖东西 · 看热闹. */
export const MOTIVES = ['resources', 'learning', 'contacts', 'selling', 'watching'] as const
export type Motive = (typeof MOTIVES)[number]

/** 欢迎 · 改名片 · 自我介绍 · 看群规 · 打标签: what somebody new is led through. */
export const WELCOME_STEPS = ['greeted', 'card', 'introduced', 'rules', 'tagged'] as const
export type WelcomeStep = (typeof WELCOME_STEPS)[number]

/** What the operator decides about a member; the rest of a membership comes with chats and rosters. */
export const MEMBER_DECISIONS = ['note', 'motive', 'welcomed', 'band', 'isProtected'] as const satisfies readonly (keyof Membership)[]

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
  /** Steps of the welcome the operator has ticked, with the day. */
  readonly welcomed?: Readonly<Partial<Record<WelcomeStep, Day>>>
  /** Why they joined, as the operator judges. */
  readonly motive?: Motive
  /** Place in the 271 split that the operator decided; holds until taken back. */
  readonly band?: Band
  /** Never to stand on a list of candidates for removal. */
  readonly isProtected?: boolean
  readonly importId: ImportId
}
