import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import { systemZone } from '../../shared/model/zone'
import { keepBeforeUpgrade } from '../data/before-upgrade'
import { setCurrentVault } from '../data/current-vault'
import { openRegister, REGISTER_NAME } from '../data/database'
import { isDemoComplete } from '../data/demo/clear-demo'
import { loadDemo } from '../data/demo/load-demo'
import { startVaultOver } from '../data/recover-store'
import type { Vault } from '../data/vault'
import { setCurrentHost } from '../host/current-host'
import type { Host } from '../host/host'
import { HostFailure } from '../host/host-failure'
import { pickHost } from '../host/pick-host'
import { dayAt, WINDOW_TOOLS } from './daily-tick'

/** The invented register of `--demo` lies beside the real one and never touches it. */
const DEMO_NAME = 'qunbu-demo'

/** What stands when the register is open. The vault may have found a loss: then the operator decides before anything is shown. */
export interface Booted {
  readonly host: Host
  readonly vault: Vault
}

let booting: Promise<Result<Booted, Failure>> | null = null

/** Picks the host, opens the register and starts the vault, once. Fails with a code when the register cannot be used. */
export function boot(): Promise<Result<Booted, Failure>> {
  booting ??= begin()
  return booting
}

async function begin(): Promise<Result<Booted, Failure>> {
  try {
    const host = await pickHost()
    setCurrentHost(host)
    const { demo } = await host.info()
    const opened = await openRegister(demo ? DEMO_NAME : REGISTER_NAME, keepBeforeUpgrade(host))
    const started = await startVaultOver(host, opened)
    if (!started.ok) return started
    const vault = started.value
    setCurrentVault(vault)
    if (demo && vault.found.state === 'ready' && !(await isDemoComplete())) {
      const zone = systemZone()
      const loaded = await loadDemo(dayAt(WINDOW_TOOLS.now(), zone), zone)
      if (!loaded.ok) return loaded
    }
    return succeed({ host, vault })
  } catch (error) {
    if (error instanceof HostFailure) return fail(error.failure)
    return fail({ code: 'store.failed', why: error instanceof Error ? error.message : String(error) })
  }
}
