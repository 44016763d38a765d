import { UNREADABLE } from '../../shared/ipc/canary'
import type { Canary, RestorePoint } from '../../shared/ipc/vault-types'
import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import { HostFailure } from '../host/host-failure'
import { openRegister, registerName, wipeRegister } from './database'
import { FLOOR_BYTES } from './disk-floor'
import { remainsOfPoint, startVault, type Vault, type VaultHost } from './vault'

export interface RecoverHost extends VaultHost {
  info(): Promise<{ readonly appVersion: string; readonly freeBytes: number | null }>
}

/**
 * Starts the vault over what `openRegister` gave. Where the browser cannot open or read the register, the vault is one that knows it
 * as lost and can restore it, if there is anything to restore; else the failure stands.
 */
export async function startVaultOver(host: RecoverHost, opened: Result<unknown, Failure>): Promise<Result<Vault, Failure>> {
  const failure = opened.ok ? null : opened.failure
  if (failure && failure.code !== 'store.failed') return fail(failure)
  try {
    if (!failure) return succeed(await startVault(host))
  } catch (error) {
    if (error instanceof HostFailure) return fail(error.failure)
    return recover(host, failureOf(error))
  }
  return recover(host, failure)
}

const failureOf = (error: unknown): Failure => ({ code: 'store.failed', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })

async function recover(host: RecoverHost, failure: Failure): Promise<Result<Vault, Failure>> {
  const { appVersion, freeBytes } = await host.info()
  // A store that cannot be opened on a full disk is taken to be full, not broken: nothing may be replaced then.
  if (freeBytes !== null && freeBytes < FLOOR_BYTES) return fail({ code: 'store.full', freeBytes })
  const now: Canary = { seq: 0, rows: {}, messages: 0, schema: UNREADABLE, appVersion }
  const remembered = await host.exchangeCanary(now)
  const points = await host.listSnapshots()
  const known = remembered ?? points[0]?.canary
  return known === undefined ? fail(failure) : succeed(vaultOfBroken(host, { known, now, points }))
}

interface Loss {
  readonly known: Canary
  readonly now: Canary
  readonly points: readonly RestorePoint[]
}

/** Nothing is touched until the operator decides; then the register is made anew, and its vault takes over. */
function vaultOfBroken(host: VaultHost, loss: Loss): Vault {
  let anew: Vault | null = null
  const startAnew = async (): Promise<Vault> => {
    if (anew) return anew
    await wipeRegister()
    const opened = await openRegister(registerName())
    if (!opened.ok) throw new HostFailure(opened.failure)
    anew = await startVault(host)
    return anew
  }
  return {
    found: { state: 'lost', ...loss },
    snapshot: async reason => (await startAnew()).snapshot(reason),
    points: () => host.listSnapshots(),
    async restore(point, damaged) {
      try {
        return await (await startAnew()).restore(point, damaged)
      } catch (error) {
        if (error instanceof HostFailure) return fail(error.failure)
        if (anew) throw error
        return fail(failureOf(error))
      }
    },
    remains: point => remainsOfPoint(host, point),
    // There is nothing to compare a point with.
    preview: async point => (anew ? anew.preview(point) : fail({ code: 'store.failed', why: '' })),
    suspect: async () => (anew ? anew.suspect() : false),
    keepWhatIsLeft: async () => (await startAnew()).keepWhatIsLeft(),
    finishErasure: async () => (await startAnew()).finishErasure(),
    trouble: () => anew?.trouble() ?? null,
    gone: () => anew?.gone() ?? null,
    full: () => anew?.full() ?? null,
    stop: () => anew?.stop(),
  }
}
