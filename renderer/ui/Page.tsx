import type { ReactNode } from 'react'
import styles from './Page.module.css'
import { cx } from './class-names'

interface PageProps {
  readonly title: ReactNode
  /** The line beside the name, in the second voice. */
  readonly sub?: ReactNode
  /** Right end of the head: figures, tabs, buttons. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** A KeyLine. */
  readonly foot?: ReactNode
  /** `inside`: the page does not scroll as a whole; its parts do. */
  readonly scrolls?: 'page' | 'inside'
  readonly ground?: 'sheet' | 'ground'
  /** A list that grows narrow beside an open card, where the window is wide enough for both, and stays in sight whole. */
  readonly yields?: boolean
}

/** A page: its name, the double rule once, the work, the key line. */
export function Page({ title, sub, actions, children, foot, scrolls = 'page', ground = 'sheet', yields = false }: PageProps) {
  return (
    <main className={cx(styles.page, yields && styles.yields)}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {sub && <p className={styles.sub}>{sub}</p>}
        <span className={styles.gap} />
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.rule} />
      <div className={cx(styles.body, scrolls === 'page' && styles.scroll, ground === 'ground' && styles.ground)} tabIndex={scrolls === 'page' ? 0 : undefined}>{children}</div>
      {foot}
    </main>
  )
}

/** A thin upright line between figures of a head. */
export function HeadRule() {
  return <span className={styles.upright} aria-hidden="true" />
}
