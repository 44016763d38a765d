import type { ReactNode } from 'react'
import styles from './Tag.module.css'
import { cx } from './class-names'

/** A fact in a frame, not to be pressed; at most one a row. */
export function Tag({ children, tone = 'plain' }: { readonly children: ReactNode; readonly tone?: 'plain' | 'soon' | 'accent' | 'danger' }) {
  return <span className={cx(styles.tag, styles[tone])}>{children}</span>
}
