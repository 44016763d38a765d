import type { Day } from '../../shared/model/day'
import { registerName } from './database'
import type { PeopleAnswers, PeopleAsk, PeopleQuestion } from './people-worker/protocol'
import { useAnswer } from './use-answer'
import { WorkerLine, type AskedWorker, type LineTell } from './worker-line'

export type { CountedValues, MaybeMe, OwnAccount, PeopleAnswers, PeopleOrder, PeopleQuestion, SameCandidate, SamePair } from './people-worker/protocol'

export type PeopleWorker = AskedWorker<PeopleAsk, LineTell>

const line = new WorkerLine<PeopleAsk>(() => new Worker(new URL('./people-worker/worker.ts', import.meta.url), { type: 'module', name: registerName() }))

/** Asks the worker that keeps the people, starting it if need be. Rejects when the register cannot be read or the worker breaks. */
export function askPeople<Question extends PeopleQuestion>(question: Question): Promise<PeopleAnswers[Question['type']]> {
  return line.ask(question) as Promise<PeopleAnswers[Question['type']]>
}

/** Has the worker read the people before anybody asks, so that 人 and the find box open at once. */
export function warmPeople(today: Day): void {
  askPeople({ type: 'rows', ids: [], today }).catch(() => {
    // Whoever asks for something will hear of it.
  })
}

/** Calls `listener` when answers given before may be out of date. Returns the remover. */
export const onPeopleChange = (listener: () => void): (() => void) => line.onChange(listener)

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export const peopleWith = (factory?: () => PeopleWorker): void => line.replace(factory)

/** The answer to a question, as {@link useAnswer} gives it. */
export function usePeopleAnswer<Question extends PeopleQuestion>(question: Question | null): PeopleAnswers[Question['type']] | null {
  const found = useAnswer(line, question, askPeople<Question>)
  return found && found.answer
}
