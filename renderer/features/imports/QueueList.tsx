import { useFormat } from '../../ui/clock'
import { cx } from '../../ui/class-names'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import { isReady, removeFile } from './import-queue'
import { importsText } from './imports.text'
import { useDesk, type DeskFile } from './imports.view'
import styles from './QueueList.module.css'

const STATE = { looking: 'stateLooking', shown: 'stateShown', waiting: 'stateWaiting', reading: 'stateReading', failed: 'stateFailed', done: 'done' } as const

/** Several files at once: a line each; one that fails does not hold up the others. */
export function QueueList({ files, open, onStartAll }: { readonly files: readonly DeskFile[]; readonly open: number | null; readonly onStartAll?: (() => void) | undefined }) {
  const t = useText(importsText)
  const format = useFormat()
  return (
    <div className={styles.queue}>
      <Section level={2} title={t('queue')} aside={format.number(files.length)}>
        <ul>
          {files.map(file => (
            <li key={file.number} className={cx(styles.line, file.number === open && styles.open)}>
              <button type="button" className={styles.name} aria-current={file.number === open} onClick={() => useDesk.setState({ open: file.number })}>{file.source.name}</button>
              <span className={styles.size}>{format.bytes(file.source.size)}</span>
              <span className={cx(styles.state, file.state === 'failed' && styles.failed)}>
                {file.state === 'reading' && file.progress ? format.percent(file.progress.bytes / Math.max(1, file.progress.totalBytes)) : t(STATE[file.state])}
              </span>
              <IconButton icon="close" label={t('remove')} onPress={() => removeFile(file.number)} />
            </li>
          ))}
        </ul>
      </Section>
      {onStartAll && <div className={styles.acts}><Button look="filled" onPress={onStartAll}>{t('startAll', { count: files.filter(file => file.state === 'shown' && isReady(file)).length })}</Button></div>}
    </div>
  )
}
