import { useEffect, useState } from 'react'
import { appText } from './app.text'
import styles from './VaultTrouble.module.css'
import type { Failure } from '../../shared/model/failure'
import { currentVault } from '../data/current-vault'
import { useFailureText } from '../ui/failure-text'
import { useText } from '../ui/text'

/** The journal is looked at this often, ms. */
const LOOK_MS = 2_000

/** One calm line while the disk is full, or while what is typed reaches the register but not the journal; it goes by itself. */
export function VaultTrouble() {
  const t = useText(appText)
  const failureText = useFailureText()
  const [why, setWhy] = useState<string | null>(null)
  const [full, setFull] = useState<Failure | null>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      setWhy(currentVault()?.trouble() ?? null)
      setFull(currentVault()?.full() ?? null)
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  if (full) return <p className={styles.line} role="status"><b>{failureText(full).title}</b> {failureText(full).body}</p>
  if (why === null) return null
  return <p className={styles.line} role="status"><b>{t('journalTrouble')}</b> {t('journalTroubleDo', { why })}</p>
}
