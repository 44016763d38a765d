import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { appText } from './app.text'
import styles from './KeySheet.module.css'
import { patchSettings } from '../data/settings'
import { isComposing } from '../ui/composing'
import { Kbd } from '../ui/Kbd'
import { canMove, rebind } from '../ui/key-bindings'
import { comboOf } from '../ui/keyboard'
import { useText } from '../ui/text'

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'Process'])

/** A key of the sheet that can be moved: press it, then the key that shall take its place. Esc leaves it where it is. */
export function MovableKey({ made, shown, label }: { readonly made: string; readonly shown: string; readonly label: string }) {
  const t = useText(appText)
  const [waiting, setWaiting] = useState(false)

  useEffect(() => {
    if (!waiting) return
    const take = (event: KeyboardEvent) => {
      if (isComposing(event) || MODIFIERS.has(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      setWaiting(false)
      const pressed = comboOf(event)
      if (canMove(pressed)) void patchSettings(({ keys = {} }) => ({ keys: rebind(keys, made, pressed) }))
    }
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  }, [made, waiting])

  return (
    <AriaButton className={styles.movable} aria-label={t('keyMove', { act: label })} onPress={() => setWaiting(true)} onBlur={() => setWaiting(false)}>
      {waiting ? <span className={styles.waiting}>{t('keyPress')}</span> : <Kbd>{shown}</Kbd>}
    </AriaButton>
  )
}
