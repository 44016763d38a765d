import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { cx } from './class-names'
import { Icon } from './Icon'
import type { IconName } from './icon-paths'
import { shownHint, useKeyBindings } from './key-bindings'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** One `filled` per area. `plain` is a word at the right edge of its row. `danger` only for deleting. */
  readonly look?: 'filled' | 'outlined' | 'plain' | 'danger'
  /** `field`: as high as the text field it stands beside. */
  readonly size?: 'normal' | 'small' | 'field'
  readonly icon?: IconName
  /** The key that does the same. */
  readonly keys?: string
}

/** What can be pressed. */
export function Button({ children, look = 'outlined', size = 'normal', icon, keys, ...rest }: ButtonProps) {
  const bindings = useKeyBindings(state => state.bindings)
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[look], size !== 'normal' && styles[size])}>
      {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      <span className={styles.words}>{children}</span>
      {keys && <span className={styles.keys}>{shownHint(keys, bindings)}</span>}
    </AriaButton>
  )
}
