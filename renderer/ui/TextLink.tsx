import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import styles from './TextLink.module.css'
import { hrefOf, type Place } from './route'
import { cx } from './class-names'

/** A word that leads to a place, or (with `onPress`) opens a card or the evidence of a figure. */
export function TextLink({ to, onPress, children, quiet = false, label }: { readonly to?: Place; readonly onPress?: () => void; readonly children: ReactNode; readonly quiet?: boolean; readonly label?: string }) {
  return <Link className={cx(styles.link, quiet && styles.quiet)} href={to ? hrefOf(to) : undefined} onPress={() => onPress?.()} aria-label={label}>{children}</Link>
}
