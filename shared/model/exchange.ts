import type { Day } from './day'
import type { GroupId, IntroductionId, NeedId, OfferId, PersonId } from './ids'
import type { FactSource } from './source'

/** 需求: something a person wants. */
export interface Need {
  readonly id: NeedId
  readonly personId: PersonId
  /** What is wanted, without place and deadline. */
  readonly text: string
  readonly region?: string
  readonly since: Day
  /** Last day it is wanted; absent = open-ended. Never matched after it. */
  readonly until?: Day
  /** Whole yuan. */
  readonly budget?: number
  readonly urgent?: boolean
  readonly state: 'open' | 'talking' | 'met' | 'expired' | 'withdrawn' | 'suggested' | 'rejected'
  readonly forOther?: boolean
  /** Nobody in the register can meet it: somebody is to be recruited who can. */
  readonly recruiting?: boolean
  /** People the asker does not want to be matched with: competitors. */
  readonly excludes?: readonly PersonId[]
  /** First day it is wanted; absent = at once. */
  readonly from?: Day
  /** Nobody of the asker's own trade is to be proposed. */
  readonly noPeers?: boolean
  /** Only who has it themselves, nobody through whom it comes. */
  readonly ownOnly?: boolean
  readonly source: FactSource
  /** 0…1, when it was read out of a message. */
  readonly confidence?: number
  readonly groupId?: GroupId
  readonly history: readonly { readonly on: Day; readonly state: Need['state']; readonly note?: string }[]
}

/** 资源: something a person has, or can get through somebody (`viaPersonId` or `viaName`). */
export interface Offer {
  readonly id: OfferId
  readonly personId: PersonId
  readonly text: string
  readonly region?: string
  readonly until?: Day
  readonly viaPersonId?: PersonId
  readonly viaName?: string
  readonly indirect?: boolean
  readonly on: Day
  readonly confirmedOn?: Day
  readonly state: 'current' | 'gone' | 'suggested' | 'rejected'
  readonly source: FactSource
  /** 0…1, when it was read out of a message. */
  readonly confidence?: number
}

/** 询问甲方 → 询问乙方 → 已引荐 → 结果. */
export const INTRODUCTION_STEPS = ['askingNeeder', 'askingOwner', 'introduced', 'closed'] as const

export interface Introduction {
  readonly id: IntroductionId
  readonly needId: NeedId
  readonly offerId?: OfferId
  readonly needer: PersonId
  readonly owner: PersonId
  readonly step: (typeof INTRODUCTION_STEPS)[number]
  readonly neederAgreed?: boolean
  readonly ownerAgreed?: boolean
  readonly startedOn: Day
  readonly introducedOn?: Day
  readonly outcome?: 'deal' | 'progress' | 'nothing' | 'declined'
  readonly why?: string
  readonly groupId?: GroupId
  /** `override`: reason typed in this step for speaking to whom it asks (both, once introduced) although a cap stood against it. */
  readonly history: readonly { readonly on: Day; readonly step: string; readonly note?: string; readonly override?: string }[]
}
