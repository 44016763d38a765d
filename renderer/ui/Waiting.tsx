import styles from './Waiting.module.css'

type Line = 'verdict' | 'chart' | 'line'

/** The places where something will stand, while it is still being read; `label` says what is read. */
export function Waiting({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  return (
    <div className={styles.waiting} role="status" aria-label={label} aria-busy="true">
      {lines.map((line, i) => <span key={i} className={styles[line]} />)}
    </div>
  )
}
