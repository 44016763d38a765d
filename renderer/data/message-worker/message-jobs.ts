import type { Zone } from '../../../shared/model/zone'
import type { RegisterDatabase } from '../database'
import { flagNewBlocks } from '../moderation/flag-blocks'
import type { LineTell } from '../worker-line'
import type { MessageAsk, MessageQuestion, MessageQuestions } from './protocol'
import { factsInBlock, factsInCards } from './read-block'

type Answerer = { readonly [Q in MessageQuestion]: (ask: MessageQuestions[Q]['ask']) => Promise<MessageQuestions[Q]['answer']> }

/**
 * Answers questions about messages, one of a kind after the other: blocks are judged and read for facts by turns. Runs in the worker, and
 * in tests beside the page. Returns what to hand asks to.
 */
export function startMessageJobs(db: RegisterDatabase, tell: (message: LineTell) => void, zone: Zone): (ask: MessageAsk) => void {
  const answers: Answerer = {
    judge: () => flagNewBlocks(db),
    facts: ({ blockId, today }) => factsInBlock(db, blockId, { today, zone }),
    cards: ({ groupId, today, before }) => factsInCards(db, groupId, today, before),
  }
  const last = new Map<MessageQuestion, Promise<void>>()
  const answer = async ({ job, type, ...ask }: MessageAsk): Promise<void> => {
    try {
      tell({ type: 'answer', job, answer: await (answers[type] as (ask: unknown) => Promise<unknown>)(ask) })
    } catch (error) {
      tell({ type: 'failed', job, why: error instanceof Error ? error.message : String(error) })
    }
  }
  return ask => void last.set(ask.type, (last.get(ask.type) ?? Promise.resolve()).then(() => answer(ask)))
}
