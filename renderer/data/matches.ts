import type { Day } from '../../shared/model/day'
import { registerName } from './database'
import type { MatchAnswers, MatchAsk, MatchQuestion, PersonBrief } from './match-worker/protocol'
import { useAnswer, type Answered } from './use-answer'
import { WorkerLine, type AskedWorker, type LineTell } from './worker-line'

export type { AudienceLine, Help, ListedOffer, MatchAnswers, MatchQuestion, NeedOutlook, OfferFilter, PersonBrief } from './match-worker/protocol'

export type MatchWorker = AskedWorker<MatchAsk, LineTell>

const line = new WorkerLine<MatchAsk>(() => new Worker(new URL('./match-worker/worker.ts', import.meta.url), { type: 'module', name: registerName() }))

type AnswerTo<Question extends MatchQuestion> = MatchAnswers[Question['type']]

/** Asks the match worker, starting it if need be. Rejects when the register cannot be read or the worker breaks. */
export function askMatches<Question extends MatchQuestion>(question: Question): Promise<AnswerTo<Question>> {
  return line.ask(question) as Promise<AnswerTo<Question>>
}

/** The person a name stands for; `null` when it is nobody's. `today`: the day the rows are read for. */
export async function personCalled(name: string, today: Day): Promise<PersonBrief | null> {
  return (await askMatches({ type: 'rank', query: { asker: null, text: '', on: today }, who: name })).asker
}

/** Calls `listener` when answers given before may be out of date. Returns the remover. */
export const onMatchChange = (listener: () => void): (() => void) => line.onChange(listener)

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export const matchWith = (factory?: () => MatchWorker): void => line.replace(factory)

/** The answer to a question, as {@link useAnswer} gives it. */
export function useMatches<Question extends MatchQuestion>(question: Question | null): Answered<Question, AnswerTo<Question>> | null {
  return useAnswer(line, question, askMatches<Question>)
}
