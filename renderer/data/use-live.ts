import { liveQuery } from 'dexie'
import { startTransition, useEffect, useState } from 'react'

/**
 * The answer of `query`, asked again whenever a row it read changes, also by a worker. `initial` until the first answer.
 * A query that fails keeps the last answer; the error is thrown while rendering, for the nearest boundary.
 */
export function useLive<Answer>(query: () => Promise<Answer>, deps: readonly unknown[], initial: Answer): Answer {
  const [state, setState] = useState<{ answer: Answer; error?: unknown }>({ answer: initial })
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      // However much is to be drawn anew, keys and clicks come in between.
      next: answer => startTransition(() => setState({ answer })),
      error: (error: unknown) => setState(last => ({ ...last, error })),
    })
    return () => subscription.unsubscribe()
    // The caller's dependencies decide, as in useEffect itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, deps)
  if (state.error !== undefined) throw state.error
  return state.answer
}
