import type { ReactNode } from 'react'
import { Kbd } from './Kbd'
import styles from './KeyLine.module.css'

/** One entry: the keys and what they do. */
export interface KeyHint {
  readonly keys: readonly string[]
  readonly does: string
}

/** The line at the foot of a page: the five keys that matter here; `children` stand at its right end. */
export function KeyLine({ hints = [], note, children }: { readonly hints?: readonly KeyHint[]; readonly note?: ReactNode; readonly children?: ReactNode }) {
  return (
    <footer className={styles.line}>
      {hints.map(hint => (
        <span key={hint.keys.join()} className={styles.hint}>
          {hint.keys.map(key => <Kbd key={key}>{key}</Kbd>)}
          {hint.does}
        </span>
      ))}
      {note && <span className={styles.note}>{note}</span>}
      <span className={styles.gap} />
      {children}
    </footer>
  )
}
