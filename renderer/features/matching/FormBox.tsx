import { useState } from 'react'
import { FORM_COLUMNS, FORM_TEMPLATE, type FormFault } from '../../../shared/matching/exchange-form'
import { undoLast } from '../../data/act'
import { csvOf, readFormFile, takeForm, writeForm } from '../../data/exchange-form'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { pickFiles, saveFile } from '../../ui/pick-files'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'

const SHOWN_FAULTS = 8
const asFile = (text: string): Blob => new Blob([text], { type: 'text/csv' })

/** Needs and resources as a table to hand out, to take in, and to take away. */
export function FormBox() {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const [faults, setFaults] = useState<readonly FormFault[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  async function take(file: File): Promise<void> {
    const read = await readFormFile(file, today)
    setFaults(read?.faults ?? [])
    if (!read) return setProblem(t('formTooLarge'))
    if (read.missing.length > 0) return setProblem(t('formMissing', { columns: format.list(read.missing.map(column => FORM_COLUMNS[column][0])) }))
    if (read.lines.length === 0) return setProblem(t('formNothing'))
    setProblem(null)
    const taken = await takeForm(read.lines, today)
    toast({ text: t('formTaken', { ...taken }), undo: undoLast })
  }

  return (
    <div className={styles.form}>
      <Button look="plain" icon="import" onPress={() => pickFiles(([file]) => { if (file) void take(file) }, { accept: '.csv,.txt,text/csv', several: false })}>{t('takeForm')}</Button>
      <Button look="plain" icon="save" onPress={() => void writeForm().then(text => saveFile(`${t('formName')} ${today}.csv`, asFile(text)))}>{t('giveForm')}</Button>
      <Button look="plain" icon="table" onPress={() => saveFile(`${t('templateName')}.csv`, asFile(csvOf(FORM_TEMPLATE)))}>{t('template')}</Button>
      <Button look="plain" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
      {problem && <span className={styles.soon} role="status">{problem}</span>}
      {faults.length > 0 && (
        <div className={styles.faults} role="status">
          <b>{t('faults', { count: faults.length })}</b>
          {faults.slice(0, SHOWN_FAULTS).map(fault => <span key={fault.line}>{t('fault', { line: fault.line, why: t(`fault.${fault.code}`, { text: fault.text }) })}</span>)}
        </div>
      )}
    </div>
  )
}
