import type { Failure } from '../../shared/model/failure'
import { fail } from '../../shared/model/result'
import { contract, type Answer, type Ask, type ChannelName, type Handlers } from '../../shared/ipc/contract'

/** What the file system refused, as a failure; `null` when the error is a bug of ours. */
export function failureOf(error: unknown, freeBytes = 0): Failure | null {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'store.full', freeBytes }
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? { code: 'store.failed', why: code } : null
}

/** Thrown when a question does not have the form the contract asks for: the page is wrong, or is not our page. */
export class MalformedAsk extends Error {}

/** Checks a question from the page against the contract and has it answered. Throws only for bugs. */
export async function answer<Name extends ChannelName>(handlers: Handlers<Name>, name: Name, ask: unknown): Promise<Answer<Name>> {
  const checked = contract[name].ask.safeParse(ask)
  if (!checked.success) throw new MalformedAsk(name)
  try {
    return await handlers[name](checked.data as Ask<Name>)
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return fail(failure)
    throw error
  }
}
