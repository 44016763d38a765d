import type { Manifest } from '../../shared/backup/manifest'
import { manifestIn } from '../../shared/backup/read-backup'
import type { Canary, RestorePoint } from '../../shared/ipc/vault-types'
import type { SnapshotFile } from '../host/host'
import { runInWorker } from './import-worker/worker-face'

/** What of the host a snapshot before an upgrade needs. */
export interface UpgradeHost {
  info(): Promise<{ readonly appVersion: string }>
  saveSnapshot(snapshot: SnapshotFile): Promise<RestorePoint>
}

/**
 * Keeps the register as it is in its older stored form, before the current one takes it over. Rejects when it cannot be kept: then
 * nothing may be upgraded. For `openRegister`, which calls it with the stored schema before it opens anything.
 */
export function keepBeforeUpgrade(host: UpgradeHost): (schema: number) => Promise<void> {
  return async schema => {
    const { appVersion } = await host.info()
    const backup = await runInWorker({ type: 'backup', appVersion, schema }).done
    if (!backup.ok) throw new Error(backup.failure.code)
    const manifest = manifestIn(new Uint8Array(await backup.value.arrayBuffer()))
    if (!manifest) throw new Error('backup.damaged')
    await host.saveSnapshot({ file: backup.value, reason: 'before-update', canary: canaryIn(manifest, appVersion) })
  }
}

function canaryIn({ parts, messages, seq, schema }: Manifest, appVersion: string): Canary {
  const rows = parts.flatMap(({ path, rows }) => {
    const table = /^register\/(\w+)\.jsonl$/.exec(path)?.[1]
    return table === undefined || table === 'acts' ? [] : [[table, rows] as const]
  })
  return { seq, messages, schema, appVersion, rows: Object.fromEntries(rows) }
}
