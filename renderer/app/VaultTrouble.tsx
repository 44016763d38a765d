import { useEffect, useState } from 'react'
import { appText } from './app.text'
import styles from './VaultTrouble.module.css'
import type { Failure } from '../../shared/model/failure'
import { currentVault } from '../data/current-vault'
import type { GoneActs } from '../data/replay'
import { Button } from '../ui/Button'
import { useFormat } from '../ui/clock'
import { useFailureText } from '../ui/failure-text'
import { useText } from '../ui/text'

/** The vault is looked at this often, ms. */
const LOOK_MS = 2_000

/**
 * One calm line while the disk is full, or while what is typed reaches the register but not the journal; it goes by itself. What a loss has
 * cost for good stands there until the operator has seen it.
 */
export function VaultTrouble() {
  const t = useText(appText)
  const failureText = useFailureText()
  const [why, setWhy] = useState<string | null>(null)
  const [full, setFull] = useState<Failure | null>(null)
  const [gone, setGone] = useState<GoneActs | null>(null)
  const [seen, setSeen] = useState<GoneActs | null>(null)
  useEffect(() => {
    const look = () => {
      setWhy(currentVault()?.trouble() ?? null)
      setFull(currentVault()?.full() ?? null)
      setGone(currentVault()?.gone() ?? null)
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  if (full) return <p className={styles.line} role="status"><b>{failureText(full).title}</b> {failureText(full).body}</p>
  if (why !== null) return <p className={styles.line} role="status"><b>{t('journalTrouble')}</b> {t('journalTroubleDo', { why })}</p>
  return gone && gone !== seen ? <Gone gone={gone} onSeen={() => setSeen(gone)} /> : null
}

function Gone({ gone: { count, since, until }, onSeen }: { readonly gone: GoneActs; readonly onSeen: () => void }) {
  const t = useText(appText)
  const format = useFormat()
  const at = (ms: number | null) => (ms === null ? '' : `${format.date(format.dayOf(ms))} ${format.time(ms)}`)
  const key = since === null ? (until === null ? 'goneUnknown' : 'goneUntil') : until === null ? 'goneSince' : 'goneBetween'
  return (
    <p className={styles.line} role="status">
      <b>{t('goneActs', { count })}</b> {t('goneActsDo', { count, when: t(key, { since: at(since), until: at(until) }) })}
      {' '}<Button look="plain" size="small" onPress={onSeen}>{t('goneSeen')}</Button>
    </p>
  )
}
