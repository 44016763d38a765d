import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

/** A heading with what belongs to it, in a column without a margin; `aside` at the heading's right end. `level`: of the heading, 3 under a named thing, 2 right under the page. */
export function Section({ title, aside, level = 3, children }: { readonly title: ReactNode; readonly aside?: ReactNode; readonly level?: 2 | 3; readonly children: ReactNode }) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id}>
      <Heading className={styles.head} id={id}>
        <span>{title}</span>
        {aside && <small className={styles.aside}>{aside}</small>}
      </Heading>
      {children}
    </section>
  )
}
