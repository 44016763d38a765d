import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import { openRegister } from '../data/database'
import type { Host } from '../host/host'
import { setCurrentHost } from '../host/current-host'
import { HostFailure } from '../host/host-failure'
import { pickHost } from '../host/pick-host'

/** What stands when the app is ready. */
export interface Booted {
  readonly host: Host
}

let booting: Promise<Result<Booted, Failure>> | null = null

/** Picks the host, opens the register and starts the vault, once. Fails with a code when the operator must decide. */
export function boot(): Promise<Result<Booted, Failure>> {
  booting ??= begin()
  return booting
}

async function begin(): Promise<Result<Booted, Failure>> {
  try {
    const host = await pickHost()
    setCurrentHost(host)
    const opened = await openRegister()
    if (!opened.ok) return opened
    return succeed({ host })
  } catch (error) {
    if (error instanceof HostFailure) return fail(error.failure)
    throw error
  }
}
