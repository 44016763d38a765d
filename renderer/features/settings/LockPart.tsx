import { useState } from 'react'
import { undoAct } from '../../data/act'
import { makeLock, opensLock } from '../../data/app-lock'
import { patchSettings } from '../../data/settings'
import { Button } from '../../ui/Button'
import { lockNow } from '../../ui/lock'
import { NumberField } from '../../ui/NumberField'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { Line } from './Line'
import { lockText } from './lock.text'
import styles from './Settings.module.css'
import { useSettings } from './useSettings'

const AFTER_MINUTES = 10

/** The passphrase of the window: set, changed in its minutes, taken away by whoever knows it. */
export function LockPart() {
  const t = useText(lockText)
  const [settings, change] = useSettings()
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState(false)
  const { lock } = settings
  const set = async () => {
    if (first === '' || first !== again) return
    await patchSettings({ lock: await makeLock(first, AFTER_MINUTES) })
    setFirst('')
    setAgain('')
    toast({ text: t('set_') })
  }
  const remove = async () => {
    if (!lock) return
    const opens = await opensLock(lock, first)
    setWrong(!opens)
    setFirst('')
    if (!opens) return
    const done = await patchSettings({ lock: undefined })
    toast({ text: t('removed'), undo: () => undoAct(done.seq) })
  }
  if (!lock) {
    return (
      <Line name={t('lock')} note={t('note')}>
        <span className={styles.field}><TextField aria-label={t('passphrase')} placeholder={t('passphrase')} type="password" size="small" value={first} onChange={setFirst} /></span>
        {first !== '' && <span className={styles.field}><TextField aria-label={t('again')} placeholder={t('again')} type="password" size="small" value={again} onChange={setAgain} onEnter={() => void set()} hint={again !== '' && again !== first ? t('differ') : undefined} /></span>}
        <Button size="small" isDisabled={first === '' || first !== again} onPress={() => void set()}>{t('set')}</Button>
      </Line>
    )
  }
  return (
    <>
      <Line name={t('lock')} note={t('note')}>
        <Button size="small" onPress={lockNow}>{t('lockNow')}</Button>
        <span className={styles.field}><TextField aria-label={t('current')} placeholder={t('current')} type="password" size="small" value={first} onChange={setFirst} hint={wrong ? t('wrong') : undefined} /></span>
        <Button size="small" isDisabled={first === ''} onPress={() => void remove()}>{t('remove')}</Button>
      </Line>
      <Line name={t('after')}>
        <NumberField label={t('after')} unit={t('minutes')} min={1} max={240} value={lock.afterMinutes} onChange={afterMinutes => change({ lock: { ...lock, afterMinutes } }, t('after'))} />
      </Line>
    </>
  )
}
