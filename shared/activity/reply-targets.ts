import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { ReplyTo } from '../model/message'
import { SIGN } from './message-signs'
import type { MonthSlice } from './month-slice'

/** A message within this time of the one right before it, by somebody else, counts as an answer to it. */
export const ADJACENT_MS = 5 * 60_000

/** For each entry of a slice, whom it answers. */
export interface ReplyTargets {
  /** Position of the message answered, −1 = none or not in the slice. */
  readonly entry: Int32Array
  /** Member answered, `NO_SENDER` = nobody. Never the sender. */
  readonly member: Uint32Array
  /** 1 = the sender pointed at it: a quotation or an @. 0 = only adjacent. */
  readonly pointed: Uint8Array
}

/**
 * Whom each message answers: the author of the message it quotes; else the first member it mentions; else the author of
 * the message right before it, if that was another member within five minutes and neither of the two is noise.
 * `memberNumberByName` holds every name members had in the group; without it mentions and quotations by name stay unknown.
 */
export function replyTargets(slice: MonthSlice, signs: Uint8Array, memberNumberByName: ReadonlyMap<string, MemberNumber>): ReplyTargets {
  const { count, sender, notice, at } = slice
  const entry = new Int32Array(count).fill(-1)
  const member = new Uint32Array(count).fill(NO_SENDER)
  const pointed = new Uint8Array(count)
  const entryById = wantedIds(slice)
  let previous = -1
  for (let i = 0; i < count; i++) {
    if (notice[i] === 1) continue
    const from = sender[i]!
    const before = previous
    previous = i
    if (from === NO_SENDER) continue
    const extras = slice.hasExtras ? slice.extrasAt(i) : undefined
    if (extras?.replyTo) {
      const found = quoted(slice, i, { replyTo: extras.replyTo, entryById, memberNumberByName })
      if (found.member !== NO_SENDER && found.member !== from) {
        entry[i] = found.entry
        member[i] = found.member
        pointed[i] = 1
      }
      if (found.entry >= 0 || found.member !== NO_SENDER) continue
    }
    const mentioned = firstMention(slice, i, { names: extras?.mentions, sign: signs[i]!, memberNumberByName })
    if (mentioned !== NO_SENDER && mentioned !== from) {
      member[i] = mentioned
      pointed[i] = 1
      continue
    }
    if (before < 0 || sender[before] === NO_SENDER || sender[before] === from || at[i]! - at[before]! > ADJACENT_MS) continue
    if (((signs[i]! | signs[before]!) & SIGN.noise) !== 0) continue
    entry[i] = before
    member[i] = sender[before]!
  }
  return { entry, member, pointed }
}

/** Entries whose platform id some message quotes; ids nobody quotes are never looked at twice. */
function wantedIds(slice: MonthSlice): Map<string, number> {
  const wanted = new Set<string>()
  const found = new Map<string, number>()
  if (!slice.hasExtras) return found
  for (let i = 0; i < slice.count; i++) {
    const id = slice.extrasAt(i)?.replyTo?.id
    if (id !== undefined) wanted.add(id)
  }
  if (wanted.size === 0) return found
  for (let i = 0; i < slice.count; i++) {
    const id = slice.extrasAt(i)?.id
    if (id !== undefined && wanted.has(id)) found.set(id, i)
  }
  return found
}

interface Quotation {
  readonly replyTo: ReplyTo
  readonly entryById: ReadonlyMap<string, number>
  readonly memberNumberByName: ReadonlyMap<string, MemberNumber>
}

/** How many messages back a quotation without id is searched for by its words. */
const SEARCH_BACK = 400

function quoted(slice: MonthSlice, i: number, { replyTo, entryById, memberNumberByName }: Quotation): { entry: number; member: number } {
  const byId = replyTo.id === undefined ? undefined : entryById.get(replyTo.id)
  if (byId !== undefined) return { entry: byId, member: slice.sender[byId]! }
  const name = replyTo.senderName
  const member = (name === undefined ? undefined : memberNumberByName.get(name)) ?? NO_SENDER
  const words = replyTo.text?.slice(0, 20)
  for (let back = i - 1; back >= 0 && back >= i - SEARCH_BACK; back--) {
    if (slice.notice[back] === 1) continue
    if (member !== NO_SENDER && slice.sender[back] !== member) continue
    const sameTime = replyTo.ts !== undefined && (slice.at[back] === replyTo.ts || slice.zone.toWall(slice.at[back]!) === replyTo.ts)
    if (sameTime || (words !== undefined && words.length > 0 && startsWith(slice, back, words))) return { entry: back, member: slice.sender[back]! }
  }
  return { entry: -1, member }
}

function startsWith(slice: MonthSlice, entry: number, words: string): boolean {
  const { text, textEnd } = slice.blocks[slice.block[entry]!]!
  const index = slice.index[entry]!
  const start = index === 0 ? 0 : textEnd[index - 1]!
  return start + words.length <= textEnd[index]! && text.startsWith(words, start)
}

interface Mention {
  readonly names: readonly string[] | undefined
  readonly sign: number
  readonly memberNumberByName: ReadonlyMap<string, MemberNumber>
}

function firstMention(slice: MonthSlice, i: number, { names, sign, memberNumberByName }: Mention): number {
  if (memberNumberByName.size === 0) return NO_SENDER
  for (const name of names ?? []) {
    const member = memberNumberByName.get(name)
    if (member !== undefined) return member
  }
  if (names !== undefined || (sign & SIGN.mention) === 0) return NO_SENDER
  const { text, textEnd } = slice.blocks[slice.block[i]!]!
  const index = slice.index[i]!
  return typedMention(text.slice(index === 0 ? 0 : textEnd[index - 1]!, textEnd[index]!), memberNumberByName)
}

/** Names are at most this long in the chat apps. */
const LONGEST_NAME = 32

/** The member after the first @ that names one: the longest run of characters up to a blank that is a name. */
function typedMention(text: string, memberNumberByName: ReadonlyMap<string, MemberNumber>): number {
  for (let sign = text.search(/[@＠]/); sign >= 0; ) {
    for (let stop = Math.min(text.length, sign + 1 + LONGEST_NAME); stop > sign + 1; stop--) {
      if (stop < text.length && !/[\s,，:：。!！?？]/.test(text[stop]!)) continue
      const member = memberNumberByName.get(text.slice(sign + 1, stop))
      if (member !== undefined) return member
    }
    const next = text.slice(sign + 1).search(/[@＠]/)
    sign = next < 0 ? -1 : sign + 1 + next
  }
  return NO_SENDER
}
