import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import styles from './Checkbox.module.css'

/** A box to tick. Without words give `aria-label`. */
export function Checkbox({ children, ...rest }: { readonly children?: ReactNode } & Omit<AriaCheckboxProps, 'className' | 'style' | 'children'>) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox}>
      <span className={styles.box}>
        <svg className={styles.mark} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3.2 8.4 6.4 11.6 12.8 4.6" /></svg>
        <svg className={styles.some} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M4 8h8" /></svg>
      </span>
      {children !== undefined && <span>{children}</span>}
    </AriaCheckbox>
  )
}
