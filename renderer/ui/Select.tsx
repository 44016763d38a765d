import { Button as AriaButton, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components'
import { Icon } from './Icon'
import popover from './Popover.module.css'
import styles from './Select.module.css'
import { cx } from './class-names'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** In the third voice beside the label. */
  readonly note?: string
}

interface SelectProps<Value extends string> {
  /** Shown above when `labelled`, else only read out. */
  readonly label: string
  readonly labelled?: boolean
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  /** `plain`: an accent word, for the right edge of a row. */
  readonly look?: 'field' | 'plain'
  readonly isDisabled?: boolean
}

/** One of several, from a list. */
export function Select<Value extends string>({ label, labelled = false, value, choices, onChange, placeholder, look = 'field', isDisabled = false }: SelectProps<Value>) {
  return (
    <AriaSelect className={styles.select} aria-label={labelled ? undefined : label} value={value} isDisabled={isDisabled} placeholder={placeholder ?? ''}
      onChange={chosen => { if (chosen !== null) onChange(chosen as Value) }}>
      {labelled && <Label className={styles.label}>{label}</Label>}
      <AriaButton className={cx(styles.button, styles[look])}>
        {look === 'plain' && placeholder ? placeholder : <SelectValue className={styles.value}>{({ defaultChildren, isPlaceholder, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>}
        {look === 'field' && <Icon name="down" size={12} />}
      </AriaButton>
      <Popover className={popover.popover} offset={4} placement={look === 'plain' ? 'bottom end' : 'bottom start'}>
        <ListBox className={popover.list} items={choices.map(choice => ({ ...choice, id: choice.value }))}>
          {choice => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={popover.item}>
              {({ isSelected }) => (
                <>
                  <span className={popover.check}>{isSelected && <Icon name="check" size={14} />}</span>
                  <Text slot="label" className={popover.label}>{choice.label}</Text>
                  {choice.note && <Text slot="description" className={popover.note}>{choice.note}</Text>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
