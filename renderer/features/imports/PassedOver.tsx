import { useState } from 'react'
import { Button } from '../../ui/Button'
import { useText } from '../../ui/text'
import { mappingText } from './mapping.text'
import styles from './PassedOver.module.css'

/** Files of a folder or archive that are no exports: how many, and which. */
export function PassedOver({ names }: { readonly names: readonly string[] }) {
  const t = useText(mappingText)
  const [open, setOpen] = useState(false)
  if (names.length === 0) return null
  return (
    <div className={styles.passed}>
      <p>{t('passedOver', { count: names.length })}<Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>{t(open ? 'fold' : 'seeNames')}</Button></p>
      {open && <ul className={styles.names}>{names.slice(0, 200).map((name, i) => <li key={i}>{name}</li>)}</ul>}
    </div>
  )
}
