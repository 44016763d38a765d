import { useState } from 'react'
import type { RegisterTable } from '../../../shared/model/register'
import { undoAct } from '../../data/act'
import { listBin, putBack, type BinEntry } from '../../data/bin'
import { listImports, redoImport } from '../../data/imports'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useClock, useFormat, useToday } from '../../ui/clock'
import { failureWords } from '../../ui/failure-text'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { binText } from './bin.text'
import { Line } from './Line'
import styles from './Settings.module.css'

const SHOWN = 8

/** What was deleted in the last 30 days, and imports taken back: each can be put back. */
export function BinPart() {
  const t = useText(binText)
  const format = useFormat()
  const today = useToday()
  const clock = useClock()
  const [all, setAll] = useState(false)
  const entries = useLive(() => listBin(clock.now()), [today], null)
  const imports = useLive(async () => (await listImports()).filter(batch => batch.state === 'undone'), [], [])
  const when = (at: number) => `${format.recent(format.dayOf(at), today)} ${format.time(at)}`
  const words = ({ rows }: BinEntry) => {
    const tables = [...new Set(rows.map(row => row.table))]
    return tables.map(table => t('line', { kind: t(table as Exclude<RegisterTable, 'accounts' | 'imports' | 'settings' | 'reviews'>), what: textsOf(rows.filter(row => row.table === table).map(row => row.text)) })).join('；')
  }
  const restore = async (entry: BinEntry) => {
    const back = await putBack(entry.seq)
    if (!back.ok) return toast({ text: failureWords(back.failure).title, tone: 'danger' })
    toast({ text: t('restored'), undo: () => undoAct(back.value.seq) })
  }
  const redo = async (batch: (typeof imports)[number]) => {
    const back = await redoImport(batch.id)
    toast(back.ok ? { text: t('restored') } : { text: failureWords(back.failure).title, tone: 'danger' })
  }
  if (entries === null) return null
  const shown = entries.slice(0, all ? entries.length : SHOWN)
  return (
    <>
      <Line name={t('bin')} note={t('note')}>{entries.length + imports.length === 0 && <span className={styles.third}>{t('empty')}</span>}</Line>
      {entries.length + imports.length > 0 && (
        <ul className={styles.points}>
          {shown.map(entry => (
            <li key={entry.seq} className={styles.gone}>
              <span>{when(entry.at)}</span>
              <span className={styles.second}>{words(entry)}</span>
              <Button look="plain" onPress={() => void restore(entry)}>{t('putBack')}</Button>
            </li>
          ))}
          {imports.map(batch => (
            <li key={batch.id} className={styles.gone}>
              <span>{when(batch.at)}</span>
              <span className={styles.second}>{t('line', { kind: t('import'), what: batch.fileName })}</span>
              <Button look="plain" onPress={() => void redo(batch)}>{t('putBack')}</Button>
            </li>
          ))}
        </ul>
      )}
      {entries.length > SHOWN && !all && <Button look="plain" onPress={() => setAll(true)}>{t('more', { count: entries.length - SHOWN })}</Button>}
    </>
  )
}

/** The first few words; the rest is counted. */
function textsOf(texts: readonly string[]): string {
  const said = texts.filter(text => text !== '').slice(0, 3).join('、')
  return texts.length > 3 ? `${said}… (${texts.length})` : said
}
