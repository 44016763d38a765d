import { useState } from 'react'
import { Button as AriaButton, DialogTrigger, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components'
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
  /** Shown above when `labelled`, and then as high as a text field it may stand beside; else only read out. */
  readonly label: string
  readonly labelled?: boolean
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  /** `plain`: an accent word, for the right edge of a row; the placeholder, where there is one. */
  readonly look?: 'field' | 'plain'
  readonly isDisabled?: boolean
}

/** One of several, from a list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelled = false, value, choices, onChange, placeholder, look = 'field', isDisabled = false } = props
  if (look === 'plain' && placeholder) return <WordSelect {...props} placeholder={placeholder} />
  return (
    <AriaSelect className={styles.select} aria-label={labelled ? undefined : label} value={value} isDisabled={isDisabled} placeholder={placeholder ?? ''}
      onChange={chosen => { if (chosen !== null) onChange(chosen as Value) }}>
      {labelled && <Label className={styles.label}>{label}</Label>}
      <AriaButton className={cx(styles.button, styles[look], labelled && styles.tall)}>
        <SelectValue className={styles.value}>{({ defaultChildren, isPlaceholder, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        {look === 'field' && <Icon name="down" size={12} />}
      </AriaButton>
      <Popover className={popover.popover} offset={4} placement={look === 'plain' ? 'bottom end' : 'bottom start'}>
        <ListBox className={popover.list} items={itemsOf(choices)}>{({ id, label: word, note }) => <ChoiceItem id={id} label={word} {...(note === undefined ? {} : { note })} />}</ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** The button always says the same word, so nothing of the list is built before it is opened: lists of all formats or all members are long. */
function WordSelect<Value extends string>({ label, value, choices, onChange, placeholder, isDisabled = false }: SelectProps<Value> & { readonly placeholder: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={cx(styles.button, styles.plain)} aria-label={label === placeholder ? label : `${label} ${placeholder}`} isDisabled={isDisabled}>{placeholder}</AriaButton>
      <Popover className={popover.popover} offset={4} placement="bottom end">
        <ListBox className={popover.list} aria-label={label} items={itemsOf(choices)} selectionMode="single" autoFocus="first" selectedKeys={value === null ? [] : [value]}
          onSelectionChange={keys => {
            setOpen(false)
            // The chosen one chosen again leaves nothing selected, and nothing to do.
            for (const key of keys) onChange(key as Value)
          }}>
          {({ id, label: word, note }) => <ChoiceItem id={id} label={word} {...(note === undefined ? {} : { note })} />}
        </ListBox>
      </Popover>
    </DialogTrigger>
  )
}

const itemsOf = <Value extends string>(choices: readonly Choice<Value>[]) => choices.map(choice => ({ ...choice, id: choice.value }))

/** `value` is no prop of it: the list would put the whole item there. */
function ChoiceItem({ id, label, note }: { readonly id: string; readonly label: string; readonly note?: string }) {
  return (
    <ListBoxItem id={id} textValue={label} className={popover.item}>
      {({ isSelected }) => (
        <>
          <span className={popover.check}>{isSelected && <Icon name="check" size={14} />}</span>
          <Text slot="label" className={popover.label}>{label}</Text>
          {note && <Text slot="description" className={popover.note}>{note}</Text>}
        </>
      )}
    </ListBoxItem>
  )
}
