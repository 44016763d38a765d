import { Fragment, type ReactElement } from 'react'
import { Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { Icon } from './Icon'
import type { IconName } from './icon-paths'
import popover from './Popover.module.css'
import { cx } from './class-names'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly keys?: string
  readonly danger?: boolean
  readonly isDisabled?: boolean
  /** Hairline above. */
  readonly parted?: boolean
  run(): void
}

/** What else can be done. `children` is the button that opens it. */
export function Menu({ label, entries, children }: { readonly label: string; readonly entries: readonly MenuEntry[]; readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={popover.popover} offset={4} placement="bottom end">
        <AriaMenu className={popover.list} aria-label={label} onAction={id => entries.find(entry => entry.id === id)?.run()} disabledKeys={entries.filter(entry => entry.isDisabled).map(entry => entry.id)}>
          {entries.map(entry => (
            <Fragment key={entry.id}>
              {entry.parted && <Separator className={popover.rule} />}
              <MenuItem id={entry.id} textValue={entry.label} className={cx(popover.item, entry.danger && popover.danger)}>
                <span className={popover.check}>{entry.icon && <Icon name={entry.icon} size={14} />}</span>
                <Text slot="label" className={popover.label}>{entry.label}</Text>
                {entry.keys && <Keyboard className={popover.note}>{entry.keys}</Keyboard>}
              </MenuItem>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
