import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import { Icon } from './Icon'
import styles from './NumberField.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  /** Called when the field is left or Enter is pressed, not while typing. */
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  /** Stands after the field: 人, 天. */
  readonly unit?: string
}

/** A whole number with its unit; arrows count. */
export function NumberField({ label, value, onChange, min, max, unit }: NumberFieldProps) {
  return (
    <AriaNumberField className={styles.field} aria-label={label} value={value} minValue={min} maxValue={max} step={1} onChange={next => { if (Number.isFinite(next)) onChange(next) }}>
      <Group className={styles.frame}>
        <Input className={styles.input} />
        <span className={styles.steps}>
          <AriaButton slot="increment" className={styles.step}><Icon name="up" size={12} /></AriaButton>
          <AriaButton slot="decrement" className={styles.step}><Icon name="down" size={12} /></AriaButton>
        </span>
      </Group>
      {unit && <span>{unit}</span>}
    </AriaNumberField>
  )
}
