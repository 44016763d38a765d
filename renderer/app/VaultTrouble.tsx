import { useEffect, useState } from 'react'
import { appText } from './app.text'
import styles from './VaultTrouble.module.css'
import { currentVault } from '../data/current-vault'
import { useText } from '../ui/text'

/** The journal is looked at this often, ms. */
const LOOK_MS = 2_000

/** One calm line while what is typed reaches the register but not the journal; it goes by itself when the journal catches up. */
export function VaultTrouble() {
  const t = useText(appText)
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    const timer = setInterval(() => setWhy(currentVault()?.trouble() ?? null), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  if (why === null) return null
  return <p className={styles.line} role="status"><b>{t('journalTrouble')}</b> {t('journalTroubleDo', { why })}</p>
}
