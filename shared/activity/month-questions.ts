import type { LedgerQuestions } from '../model/ledger'
import { NO_SENDER } from '../model/ids'
import { ownText } from '../model/own-text'
import type { MemberNumber } from '../model/ids'
import { SIGN } from './message-signs'
import type { MonthSlice } from './month-slice'
import { LOOK_AHEAD_MS } from './month-slice'
import type { ReplyTargets } from './reply-targets'

/** Without a quotation or an @, an answer comes within this time. */
export const PLAIN_ANSWER_MS = 30 * 60_000
const TEXT_LENGTH = 120

/**
 * The month's questions and their first answer within seven days. A message by somebody else answers
 * - the question it quotes;
 * - else, if it mentions or quotes the asker, that asker's latest open question;
 * - else the latest question of all, if it points at nobody, is no question and no noise, and comes within 30 minutes.
 */
export function monthQuestions(slice: MonthSlice, signs: Uint8Array, targets: ReplyTargets): LedgerQuestions {
  const { count, sender, at, notice, first, end } = slice
  const answeredBy = new Int32Array(count).fill(-1)
  const latestByAsker = new Map<MemberNumber, number>()
  let latest = -1
  for (let i = 0; i < count; i++) {
    if (notice[i] === 1 || sender[i] === NO_SENDER) continue
    const from = sender[i]!
    const isQuestion = (signs[i]! & SIGN.question) !== 0
    const question = targets.pointed[i] === 1 ? pointedQuestion(i) : plainQuestion(i, isQuestion)
    if (question >= 0 && sender[question] !== from && at[i]! - at[question]! <= LOOK_AHEAD_MS && answeredBy[question] === -1) answeredBy[question] = i
    if (isQuestion) {
      latest = i
      latestByAsker.set(from, i)
    }
  }
  const places: number[] = []
  for (let i = first; i < end; i++) if (notice[i] === 0 && sender[i] !== NO_SENDER && (signs[i]! & SIGN.question) !== 0) places.push(i)
  return {
    sentAt: Float64Array.from(places, i => at[i]!),
    asker: Uint32Array.from(places, i => sender[i]!),
    answeredAt: Float64Array.from(places, i => (answeredBy[i]! < 0 ? NaN : at[answeredBy[i]!]!)),
    answerer: Uint32Array.from(places, i => (answeredBy[i]! < 0 ? NO_SENDER : sender[answeredBy[i]!]!)),
    text: places.map(i => questionText(slice, i)),
  }

  function pointedQuestion(i: number): number {
    const entry = targets.entry[i]!
    if (entry >= 0 && (signs[entry]! & SIGN.question) !== 0) return entry
    const open = latestByAsker.get(targets.member[i]!) ?? -1
    return open >= 0 && answeredBy[open] === -1 ? open : -1
  }

  function plainQuestion(i: number, isQuestion: boolean): number {
    if (latest < 0 || isQuestion || (signs[i]! & SIGN.noise) !== 0 || at[i]! - at[latest]! > PLAIN_ANSWER_MS) return -1
    return latest
  }
}

function questionText(slice: MonthSlice, entry: number): string {
  const { text, textEnd } = slice.blocks[slice.block[entry]!]!
  const index = slice.index[entry]!
  const words = text.slice(index === 0 ? 0 : textEnd[index - 1]!, textEnd[index]!)
  // The ledger is kept while the blocks of its month go.
  return ownText(words.length <= TEXT_LENGTH ? words : words.slice(0, isHighSurrogate(words.charCodeAt(TEXT_LENGTH - 1)) ? TEXT_LENGTH - 1 : TEXT_LENGTH))
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
