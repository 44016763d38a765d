import type { Day } from '../model/day'
import type { Feedback } from '../model/group'

/** What of the opinions is still to be done. */
export interface FeedbackState {
  readonly open: number
  /** Open ones without an answer. */
  readonly waiting: number
  readonly closed: number
}

/** Whether an opinion was answered: only then it may be closed. */
export const isAnswered = ({ reply }: Feedback): boolean => reply !== undefined && reply.trim() !== ''

export function feedbackState(feedback: readonly Feedback[]): FeedbackState {
  const open = feedback.filter(({ closedOn }) => closedOn === undefined)
  return { open: open.length, waiting: open.filter(one => !isAnswered(one)).length, closed: feedback.length - open.length }
}

/** The list with an answer; an empty one takes it back, and an opinion without an answer is open again. */
export function answerFeedback(feedback: readonly Feedback[], id: string, reply: string, on: Day): Feedback[] {
  return feedback.map(one => {
    if (one.id !== id) return one
    const { reply: _reply, repliedOn: _repliedOn, closedOn, ...rest } = one
    return reply.trim() === '' ? rest : { ...rest, reply: reply.trim(), repliedOn: on, ...(closedOn !== undefined && { closedOn }) }
  })
}

/** The list with one closed on `on`, or opened again (`null`); the very list when it has no answer yet. */
export function closeFeedback(feedback: readonly Feedback[], id: string, on: Day | null): readonly Feedback[] {
  const found = feedback.find(one => one.id === id)
  if (!found || (on !== null && !isAnswered(found))) return feedback
  return feedback.map(one => {
    if (one !== found) return one
    const { closedOn: _closedOn, ...rest } = one
    return on === null ? rest : { ...rest, closedOn: on }
  })
}
