import type { ReactNode } from 'react'
import styles from './Kbd.module.css'
import { shownHint, useKeyBindings } from './key-bindings'

/** A key as it is drawn on the keyboard; a key the operator has moved is drawn where it is now. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  const bindings = useKeyBindings(state => state.bindings)
  return <kbd className={styles.kbd}>{typeof children === 'string' ? shownHint(children, bindings) : children}</kbd>
}
