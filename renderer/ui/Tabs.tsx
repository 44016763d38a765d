import { Button as AriaButton } from 'react-aria-components'
import styles from './Tabs.module.css'
import { cx } from './class-names'
import { useFormat } from './clock'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly title: string; readonly count?: number }[]
  readonly current: Id
  readonly onChange: (id: Id) => void
}

/** Sheets of one page, in its head. Each is a place with an address, so they are navigation. */
export function Tabs<Id extends string>({ label, tabs, current, onChange }: TabsProps<Id>) {
  const format = useFormat()
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(tab => (
        <AriaButton key={tab.id} className={cx(styles.tab, tab.id === current && styles.on)} aria-current={tab.id === current ? 'page' : undefined} onPress={() => onChange(tab.id)}>
          {tab.title}
          {tab.count !== undefined && <small className={styles.count}>{format.number(tab.count)}</small>}
        </AriaButton>
      ))}
    </nav>
  )
}
