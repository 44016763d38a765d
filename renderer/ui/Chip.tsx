import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './Chip.module.css'
import { cx } from './class-names'
import { Icon } from './Icon'
import type { IconName } from './icon-paths'

interface ChipProps {
  readonly children: ReactNode
  /** Key or field name, before the value. */
  readonly label?: string
  /** Chosen. */
  readonly on?: boolean
  readonly tone?: 'plain' | 'soon'
  readonly icon?: IconName
  readonly isDisabled?: boolean
  /** Marks it as one of several to choose from (`aria-pressed`). */
  readonly isChoice?: boolean
  readonly onPress?: () => void
  /** Shows a cross with this name. */
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

/** A value one may change or choose. */
export function Chip({ children, label, on = false, tone = 'plain', icon, isDisabled, isChoice, onPress, onRemove, removeLabel }: ChipProps) {
  const face = (
    <>
      {icon && <Icon name={icon} size={12} />}
      {label && <em className={styles.label}>{label}</em>}
      {children}
    </>
  )
  const look = cx(styles.chip, on && styles.on, tone === 'soon' && styles.soon)
  if (!onRemove) {
    return <AriaButton className={look} isDisabled={isDisabled ?? false} aria-pressed={isChoice ? on : undefined} onPress={() => onPress?.()}>{face}</AriaButton>
  }
  return (
    <span className={look}>
      {onPress ? <AriaButton className={styles.inner} onPress={onPress}>{face}</AriaButton> : <span className={styles.inner}>{face}</span>}
      <AriaButton className={styles.remove} aria-label={removeLabel ?? '×'} onPress={onRemove}><Icon name="close" size={12} /></AriaButton>
    </span>
  )
}
