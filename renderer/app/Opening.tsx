import { useEffect, useState } from 'react'
import styles from './Opening.module.css'
import { appText } from './app.text'
import { Wordmark } from './Wordmark'
import { useText } from '../ui/text'

/** Before the register is open. The words come only if it takes a while, so that nothing flashes. */
export function Opening() {
  const t = useText(appText)
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.opening}>
      {slow && <><Wordmark /><p className={styles.words} role="status">{t('opening')}</p></>}
    </div>
  )
}
