import { useEffect } from 'react'
import type { Failure } from '../../shared/model/failure'
import { currentVault } from '../data/current-vault'
import { HostFailure } from '../host/host-failure'
import { failureWords } from '../ui/failure-text'
import { toast } from '../ui/toast'

/** Says at once when something typed was not stored and the page that asked for it did not expect that, as on a full disk. */
export function useUnsaved(): void {
  useEffect(() => {
    const onRejected = (event: PromiseRejectionEvent) => {
      const failure = failureOf(event.reason)
      if (!failure) return
      event.preventDefault()
      // A start finds out whether the register can still be read, and offers restore points if not.
      if (failure.code === 'store.failed' && !(event.reason instanceof HostFailure)) void currentVault()?.suspect().then(reads => { if (!reads) window.location.reload() }).catch(() => undefined)
      const { title, body } = failureWords(failure)
      toast({ text: `${title}。${body}`, tone: 'danger' })
    }
    window.addEventListener('unhandledrejection', onRejected)
    return () => window.removeEventListener('unhandledrejection', onRejected)
  }, [])
}

/** What the store or the host said; `null` = a fault of the program, which is not hidden behind a sentence. */
function failureOf(reason: unknown): Failure | null {
  if (reason instanceof HostFailure) return reason.failure
  if (!(reason instanceof Error)) return null
  const cause = (reason as { inner?: unknown }).inner
  const names = [reason.name, cause instanceof Error ? cause.name : '']
  if (names.includes('QuotaExceededError')) return { code: 'store.full', freeBytes: 0 }
  return names.some(name => ['AbortError', 'DatabaseClosedError', 'UnknownError'].includes(name)) ? { code: 'store.failed', why: reason.message } : null
}
