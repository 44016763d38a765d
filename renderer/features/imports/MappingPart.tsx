import { MESSAGE_FIELDS, ROSTER_FIELDS } from '../../../shared/formats/table-mapping'
import type { TableLook } from '../../data/imports'
import { useFailureText } from '../../ui/failure-text'
import { FactList, FactRow } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { choose } from './import-queue'
import styles from './MappingPart.module.css'
import { mappingText } from './mapping.text'
import type { DeskFile } from './imports.view'

/** Columns shown at most; a table of chats has a dozen. */
const MOST = 40
const NONE = 'none'

/** What each column of a table means: guessed, each set by hand where the guess is wrong, remembered for tables of the same header. */
export function MappingPart({ file, table }: { readonly file: DeskFile; readonly table: TableLook }) {
  const t = useText(mappingText)
  const words = useFailureText()
  const fields: readonly string[] = table.kind === 'roster' ? ROSTER_FIELDS : MESSAGE_FIELDS
  const fieldOf = (column: number): string => fields.find(field => table.mapping[field] === column) ?? NONE
  const open = file.state === 'shown'
  const set = (column: number, field: string) => {
    // A field stands for one column: the column that had it before has none.
    const kept = Object.entries(table.mapping).filter(([name, at]) => name !== field && at !== column)
    const own = ['sheet', 'headerRow'].map(name => [name, table.mapping[name] ?? -1] as const)
    choose(file.number, { mapping: { ...Object.fromEntries(kept), ...Object.fromEntries(own), ...(field === NONE ? {} : { [field]: column }) } })
  }
  const choices = [{ value: NONE, label: t('none') }, ...fields.map(field => ({ value: field, label: t(field === 'title' ? 'title2' : (field as 'time')) }))]
  const isUnread = !table.isEnough || file.preview?.chats.length === 0
  return (
    <Section title={t('title')} aside={t(table.signature === '' ? 'noHeader' : 'remembered')}>
      {isUnread && <p className={styles.wanted} role="status">{words({ code: 'import.bad-mapping', fileName: file.source.name }).title}{t('colon')}{t(table.kind === 'roster' ? 'wantsName' : 'wantsTime')}</p>}
      <FactList>
        {table.headers.slice(0, MOST).map((header, column) => (
          <FactRow key={column} name={header || t('column', { number: column + 1 })}
            value={<span className={styles.cells}>{table.rows.map((row, i) => <span key={i} className={styles.cell}>{row[column] ?? ''}</span>)}</span>}
            action={<span className={styles.field}><Select label={t('meaning', { column: header || column + 1 })} value={fieldOf(column)} choices={choices} isDisabled={!open} onChange={field => set(column, field)} /></span>} />
        ))}
      </FactList>
    </Section>
  )
}
