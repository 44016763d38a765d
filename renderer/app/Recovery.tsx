import { useState } from 'react'
import { appText } from './app.text'
import styles from './Recovery.module.css'
import { RecoveryRemains } from './RecoveryRemains'
import { Wordmark } from './Wordmark'
import { pointToOffer, type Vault } from '../data/vault'
import { rowsOf, UNREADABLE } from '../../shared/ipc/canary'
import type { SalvageReport } from '../../shared/backup/salvage'
import type { RestorePoint } from '../host/host'
import { answered } from '../host/host-failure'
import { Button } from '../ui/Button'
import { useFormat } from '../ui/clock'
import { useFailureText } from '../ui/failure-text'
import { Progress } from '../ui/Progress'
import { remainsText } from '../ui/remains.text'
import { Section } from '../ui/Section'
import { useText } from '../ui/text'

type Counts = RestorePoint['canary']
interface Damaged { readonly point: RestorePoint; readonly report: SalvageReport }

/** After a loss: what was there, what is left, and the restore points. Nothing is written until one is chosen. */
export function Recovery({ vault, onDone }: { readonly vault: Vault; readonly onDone: () => void }) {
  const t = useText(appText)
  const tRemains = useText(remainsText)
  const format = useFormat()
  const failureText = useFailureText()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [damaged, setDamaged] = useState<Damaged | null>(null)
  if (vault.found.state !== 'lost') return null
  const { known, now } = vault.found
  const first = pointToOffer(vault.found.points)
  const { points } = vault.found
  const counts = (canary: Counts) => t('lostCount', { people: format.number(canary.rows['people'] ?? 0), groups: format.number(canary.rows['groups'] ?? 0), messages: format.number(canary.messages) })

  const isEmpty = now.schema !== UNREADABLE && now.seq === 0 && rowsOf(now) === 0

  const run = async (work: () => Promise<string | null>) => {
    setBusy(true)
    const problem = await work().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    setBusy(false)
    if (problem === null) onDone()
    else setWrong(problem)
  }
  const restore = (point: RestorePoint, damaged = false) => run(async () => {
    setDamaged(null)
    // A damaged file is told by the host, which throws, or by what opens it.
    const result = await answered(() => vault.restore(point, damaged))
    if (result.ok) return null
    if (result.failure.code === 'backup.damaged' && !damaged) {
      const remains = await vault.remains(point)
      if (remains.ok) {
        setDamaged({ point, report: remains.value })
        return tRemains('alert')
      }
    }
    return result.failure.code === 'store.failed' ? t('lostStartAgain') : failureText(result.failure).title
  })

  return (
    <main className={styles.recovery}>
      <Wordmark />
      <h1 className={styles.title}>{t(isEmpty ? 'emptyTitle' : 'lostTitle')}</h1>
      <p className={styles.body}>{t(isEmpty ? 'emptyBody' : 'lostBody')}</p>
      <dl className={styles.counts}>
        <dt>{t('lostKnown')}</dt><dd>{counts(known)}</dd>
        <dt>{t('lostNow')}</dt><dd>{counts(now)}</dd>
      </dl>
      {wrong && <p className={styles.wrong} role="alert">{wrong}</p>}
      {damaged && !busy && <RecoveryRemains {...damaged} onRestore={() => void restore(damaged.point, true)} />}
      {busy ? <><p role="status">{t('lostWorking')}</p><Progress label={t('lostWorking')} value={null} /></> : (
        <div className={styles.acts}>
          {first && !damaged && <Button look="filled" onPress={() => void restore(first)}>{t('lostRestoreLatest')}</Button>}
          <Button onPress={() => void run(async () => { await vault.keepWhatIsLeft(); return null })}>{t('lostKeep')}</Button>
        </div>
      )}
      <Section title={t('lostPoints')}>
        {points.length === 0 && <p>{t('lostNoPoints')}</p>}
        <ul>
          {points.map(point => (
            <li key={point.id} className={styles.point}>
              <span>{format.date(format.dayOf(point.at))} {format.time(point.at)}</span>
              <span className={styles.what}>{counts(point.canary)}</span>
              <Button look="plain" isDisabled={busy} onPress={() => void restore(point)}>{t('lostRestore')}</Button>
            </li>
          ))}
        </ul>
      </Section>
    </main>
  )
}
