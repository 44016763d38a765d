declare const noun: unique symbol

/** A text id that belongs to one kind of row; made only by {@link MakeId} or read back from storage. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun }

export type GroupId = Id<'group'>
export type PersonId = Id<'person'>
export type AccountId = Id<'account'>
export type MembershipId = Id<'membership'>
export type ImportId = Id<'import'>
export type BlockId = Id<'block'>
export type FactId = Id<'fact'>
export type TagId = Id<'tag'>
export type SegmentId = Id<'segment'>
export type NeedId = Id<'need'>
export type OfferId = Id<'offer'>
export type VisitId = Id<'visit'>
export type IntroductionId = Id<'introduction'>
export type ScriptId = Id<'script'>

/** Source of fresh ids (a random UUID in the app, a counter in tests). Ids are parameters: nothing in shared/ makes randomness. */
export type MakeId = <T extends string>() => Id<T>

/**
 * Number of a membership inside its group: 0, 1, 2 … in order of first appearance, never reused.
 * It is what message blocks and ledgers store in place of an id.
 */
export type MemberNumber = number

/** Stands in a block's sender column for a notice or a message whose sender the export does not tell. */
export const NO_SENDER = 0xffffffff
