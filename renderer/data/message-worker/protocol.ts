import type { Day } from '../../../shared/model/day'
import type { BlockId, GroupId } from '../../../shared/model/ids'
import type { Fact } from '../../../shared/model/person'
import type { FoundInMessage } from '../found-facts'

/** What is asked of the worker that reads messages, and what it answers. The zone is the machine's own on both sides. */
export interface MessageQuestions {
  /** Judges every block that was not judged before and stores what looks like trouble; answers how many flags are new. */
  readonly judge: { readonly ask: object; readonly answer: number }
  /** What the messages of one block tell about those who wrote them; nothing is stored. */
  readonly facts: { readonly ask: { readonly blockId: BlockId; readonly today: Day }; readonly answer: readonly FoundInMessage[] }
  /** What the cards of a group tell about its members; nothing is stored. `before`: the `form` of the last answer, `null` at first. */
  readonly cards: { readonly ask: { readonly groupId: GroupId; readonly today: Day; readonly before: string | null }; readonly answer: ReadCards }
}

/** What cards tell. */
export interface ReadCards {
  /** Stands for the group's pattern, its cards and whose they are: while it stays the same there is nothing new to read. */
  readonly form: string
  /** Empty when the form is the one from before. */
  readonly facts: readonly Omit<Fact, 'id'>[]
}

export type MessageQuestion = keyof MessageQuestions

/** Page → worker. */
export type MessageAsk = { readonly [Q in MessageQuestion]: { readonly job: number; readonly type: Q } & MessageQuestions[Q]['ask'] }[MessageQuestion]
