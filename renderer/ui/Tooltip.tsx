import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type Placement } from 'react-aria-components'
import styles from './Tooltip.module.css'

/** A word or two about a control, on hover and focus. `children` is one React Aria control. */
export function Tooltip({ text, children, placement = 'top' }: { readonly text: string; readonly children: ReactElement; readonly placement?: Placement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tip} placement={placement} offset={6}>{text}</AriaTooltip>
    </TooltipTrigger>
  )
}
