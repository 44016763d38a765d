import { startTransition, useEffect, useState } from 'react'
import { REPLACED, type WorkerLine } from './worker-line'

/** An answer and the question it is to. */
export interface Answered<Question, Answer> {
  readonly question: Question
  readonly answer: Answer
}

/**
 * The answer of a worker to a question, asked again when the question (compared by its JSON) or the register changes. While a new
 * answer is on its way the last one stays, and `question` says which it answers. `null` before the first answer, or for no question. A
 * failure is thrown while rendering, for the nearest boundary.
 */
export function useAnswer<Question, Answer>(line: Pick<WorkerLine<never>, 'onChange'>, question: Question | null, ask: (question: Question) => Promise<Answer>): Answered<Question, Answer> | null {
  const key = question === null ? null : JSON.stringify(question)
  const [state, setState] = useState<Answered<Question, Answer> | null>(null)
  const [broken, setBroken] = useState<Error | null>(null)
  useEffect(() => {
    if (key === null) return
    const asked = JSON.parse(key) as Question
    let isOver = false
    let latest = 0
    const askNow = () => {
      const turn = ++latest
      ask(asked).then(
        answer => { if (!isOver && turn === latest) startTransition(() => setState({ question: asked, answer })) },
        (error: Error) => { if (!isOver && turn === latest && error.message !== REPLACED) setBroken(error) },
      )
    }
    askNow()
    const remove = line.onChange(askNow)
    return () => {
      isOver = true
      remove()
    }
  }, [key, line, ask])
  if (broken) throw broken
  return key === null ? null : state
}
