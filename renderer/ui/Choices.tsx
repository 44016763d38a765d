import { Chip } from './Chip'
import styles from './Choices.module.css'

/** Two to six things to choose one of, all in sight. `keys`: the digit that chooses each, shown before its name. */
export function Choices<Value extends string>({ label, value, choices, onChange }: {
  readonly label: string
  readonly value: Value | null
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly keys?: string }[]
  readonly onChange: (value: Value) => void
}) {
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {choices.map(choice => (
        <Chip key={choice.value} isChoice on={choice.value === value} onPress={() => onChange(choice.value)} {...(choice.keys ? { label: choice.keys } : {})}>{choice.label}</Chip>
      ))}
    </div>
  )
}
