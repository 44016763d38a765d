import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

/** A heading with what belongs to it, in a column without a margin; `aside` at the heading's right end. */
export function Section({ title, aside, children }: { readonly title: ReactNode; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.head} id={id}>
        <span>{title}</span>
        {aside && <small className={styles.aside}>{aside}</small>}
      </h3>
      {children}
    </section>
  )
}
