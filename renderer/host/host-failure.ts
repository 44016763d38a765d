import type { Failure } from '../../shared/model/failure'
import { fail, type Result } from '../../shared/model/result'
import type { Answer, ChannelName, Reply } from '../../shared/ipc/contract'

/** What a host method rejects with when something outside went wrong; `failure` has its sentence like any other. */
export class HostFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'HostFailure'
  }
}

/** The value of an answer; throws its failure as a {@link HostFailure}. */
export function valueOf<Name extends ChannelName>(answer: Answer<Name>): Reply<Name> {
  if (!answer.ok) throw new HostFailure(answer.failure)
  return answer.value
}

/** A result in which a {@link HostFailure} that was thrown on the way is one that is returned. */
export async function answered<Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HostFailure) return fail(error.failure)
    throw error
  }
}
