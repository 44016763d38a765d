import type { Failure } from '../../../shared/model/failure'

/** What an error of the database means for the operator. A full disk is told apart; the host knows how full. */
export function storeFailure(error: unknown): Failure {
  for (let cause: unknown = error; cause instanceof Error; cause = (cause as Error & { inner?: unknown }).inner ?? cause.cause) {
    if (cause.name === 'QuotaExceededError') return { code: 'store.full', freeBytes: 0 }
  }
  return { code: 'store.failed', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
