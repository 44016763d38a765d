import type { RestorePreview } from '../../../shared/backup/compare'
import type { SalvageReport } from '../../../shared/backup/salvage'
import type { Failure } from '../../../shared/model/failure'
import { fail, succeed, type Result } from '../../../shared/model/result'
import { compareBackup, knownOfFile, reportOfDamaged } from '../../data/backup'
import { currentVault } from '../../data/current-vault'
import { answered } from '../../host/host-failure'
import type { RestorePoint } from '../../host/host'
import type { OnceThere } from '../../ui/Remains'

/** What a restore would change. */
export interface LookedAt {
  readonly preview: RestorePreview
  /** Of a damaged backup only what is intact would be restored, which `preview` is of; `null` = it is whole. */
  readonly damage: { readonly report: SalvageReport; readonly known: OnceThere | null } | null
}

type Looked = Result<LookedAt, Failure>

/** Looks at the whole backup, and where that is damaged at what is intact of it. Fails as the whole does when nothing is. */
async function wholeOrRemains(whole: () => Promise<Result<RestorePreview, Failure>>, remains: () => Promise<Looked>): Promise<Looked> {
  const looked = await answered(whole)
  if (looked.ok) return succeed({ preview: looked.value, damage: null })
  if (looked.failure.code !== 'backup.damaged') return looked
  const left = await answered(remains)
  return left.ok ? left : looked
}

/** What restoring a point would change; nothing is written. */
export function lookAtPoint(point: RestorePoint): Promise<Looked> {
  const vault = currentVault()
  if (!vault) return Promise.resolve(fail({ code: 'not-found', what: '' }))
  return wholeOrRemains(() => vault.preview(point), async () => {
    const report = await vault.remains(point)
    if (!report.ok) return report
    const preview = await vault.preview(point, true)
    const { rows, messages } = point.canary
    return preview.ok ? succeed({ preview: preview.value, damage: { report: report.value, known: { people: rows['people'] ?? 0, groups: rows['groups'] ?? 0, messages } } }) : preview
  })
}

/** What restoring a backup file would change; nothing is written. Of a sealed one nothing is left when it is damaged. */
export function lookAtFile(file: File, passphrase?: string): Promise<Looked> {
  return wholeOrRemains(() => compareBackup(file, { fileName: file.name, ...(passphrase !== undefined && { passphrase }) }), async () => {
    const damaged = knownOfFile(file)
    const report = await reportOfDamaged(file, file.name, damaged)
    if (!report.ok) return report
    const preview = await compareBackup(file, { fileName: file.name, damaged })
    return preview.ok ? succeed({ preview: preview.value, damage: { report: report.value, known: null } }) : preview
  })
}
