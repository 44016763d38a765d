import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from './IconButton'
import styles from './ToastStand.module.css'
import { dismissToast, TOAST_MS, useToast } from './toast'
import { cx } from './class-names'
import { Kbd } from './Kbd'
import { defineText, useText } from './text'

const text = defineText('ui/toast', { zh: { undo: '撤销', close: '关掉' }, en: { undo: 'Undo', close: 'Close' } })

/** Stands once in the shell, above the key line. Stays while the pointer or the focus is on it. */
export function ToastStand() {
  const shown = useToast(state => state.shown)
  const t = useText(text)
  const [held, setHeld] = useState(false)
  const number = shown?.number
  useEffect(() => {
    if (number === undefined || held) return
    const timer = setTimeout(() => dismissToast(number), TOAST_MS)
    return () => clearTimeout(timer)
  }, [number, held])
  return (
    <div className={styles.stand} role="status" aria-live="polite">
      {shown && (
        <div key={shown.number} className={cx(styles.toast, shown.tone === 'danger' && styles.danger)}
          onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          <span className={styles.words}>{typeof shown.text === 'string' ? shown.text : shown.text()}</span>
          {shown.undo
            ? <AriaButton className={styles.undo} onPress={() => { dismissToast(shown.number); void shown.undo?.() }}>{t('undo')} <Kbd>Ctrl Z</Kbd></AriaButton>
            : <IconButton icon="close" label={t('close')} onPress={() => dismissToast(shown.number)} />}
          <span className={cx(styles.line, held && styles.held)} />
        </div>
      )}
    </div>
  )
}
