import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './Icon'
import styles from './IconButton.module.css'
import type { IconName } from './icon-paths'
import { shownHint, useKeyBindings } from './key-bindings'
import { Tooltip } from './Tooltip'

/** A button that is only a drawing; `label` is its name and its tooltip. */
export function IconButton({ icon, label, keys, ...rest }: { readonly icon: IconName; readonly label: string; readonly keys?: string } & Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'>) {
  const bindings = useKeyBindings(state => state.bindings)
  return (
    <Tooltip text={keys ? `${label} ${shownHint(keys, bindings)}` : label}>
      <AriaButton {...rest} aria-label={label} className={styles.button}>
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}
