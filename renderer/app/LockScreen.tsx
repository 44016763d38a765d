import { useState } from 'react'
import { appText } from './app.text'
import styles from './Closed.module.css'
import { Wordmark } from './Wordmark'
import { opensLock } from '../data/app-lock'
import type { AppLock } from '../../shared/model/settings'
import { Button } from '../ui/Button'
import { useLocked } from '../ui/lock'
import { useText } from '../ui/text'
import { TextField } from '../ui/TextField'

/** Instead of the app while it is locked: one field. Nothing of the register is drawn. */
export function LockScreen({ lock }: { readonly lock: AppLock }) {
  const t = useText(appText)
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'waiting' | 'looking' | 'wrong'>('waiting')
  const open = async () => {
    setState('looking')
    if (await opensLock(lock, typed)) useLocked.setState({ locked: false })
    else setState('wrong')
    setTyped('')
  }
  return (
    <main className={styles.closed}>
      <Wordmark />
      <h1 className={styles.title}>{t('lockedTitle')}</h1>
      <TextField label={t('lockedPassphrase')} type="password" value={typed} onChange={setTyped} onEnter={() => void open()} autoFocus isReadOnly={state === 'looking'} hint={state === 'wrong' ? t('lockedWrong') : undefined} />
      <div className={styles.acts}><Button look="filled" isDisabled={typed === '' || state === 'looking'} onPress={() => void open()}>{t('lockedOpen')}</Button></div>
    </main>
  )
}
