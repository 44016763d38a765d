import { FORMATS } from '../../../shared/formats/registry'
import type { ImportPreview } from '../../data/imports'
import { useClock } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { useFailureText } from '../../ui/failure-text'
import { Select } from '../../ui/Select'
import { useLanguage, useText } from '../../ui/text'
import { useStages } from '../../ui/useStages'
import styles from './FileCard.module.css'
import { FileFacts } from './FileFacts'
import { FirstLines } from './FirstLines'
import { DateQuestion } from './DateQuestion'
import { choose, isReady, removeFile, startFiles } from './import-queue'
import { importsText } from './imports.text'
import type { DeskFile } from './imports.view'
import { MappingPart } from './MappingPart'
import { ReadingProgress } from './ReadingProgress'

/** One file on the desk, in whatever state it is. `alone`: no other file waits for a start. */
export function FileCard({ file, alone }: { readonly file: DeskFile; readonly alone: boolean }) {
  const t = useText(importsText)
  const { now } = useClock()
  const sub = {
    looking: t('looking'), shown: t('shownSub'), waiting: t('waitingSub'), failed: t('stateFailed'), done: t('done'),
    reading: file.progress?.phase === 'committing' ? t('committingSub') : t('readingSub'),
  }[file.state]
  return (
    <article>
      <header className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.name}>{file.source.name}</h2>
          <p className={styles.sub} role="status">{sub}</p>
        </div>
        {file.state === 'shown' && (
          <div className={styles.acts}>
            <Button onPress={() => removeFile(file.number)}>{t('remove')}</Button>
            <Button look={alone ? 'filled' : 'outlined'} keys="Enter" autoFocus isDisabled={!isReady(file)} onPress={() => startFiles([file.number], now)}>{t('start')}</Button>
          </div>
        )}
      </header>
      {(file.state === 'reading' || file.state === 'waiting') && <ReadingProgress file={file} />}
      {file.state === 'failed' && <FailedFile file={file} />}
      {file.preview && file.state !== 'failed' && <WhatItIs file={file} preview={file.preview} />}
    </article>
  )
}

/** What was found out about a file, part after part, so that no step of drawing is long while its reading begins. */
function WhatItIs({ file, preview }: { readonly file: DeskFile; readonly preview: ImportPreview }) {
  const stage = useStages(2)
  return (
    <>
      {preview.needsDate && <DateQuestion file={file.number} />}
      {stage >= 1 && <FileFacts file={file} preview={preview} />}
      {stage >= 1 && preview.table && file.state === 'shown' && <MappingPart file={file} table={preview.table} />}
      {stage >= 2 && preview.chats.slice(0, 3).map(chat => chat.firstMessages.length > 0 && <FirstLines key={chat.chat} chat={chat} name={preview.chats.length > 1 ? chat.name : null} />)}
    </>
  )
}

/** What is wrong with the file and what can be done about it. */
function FailedFile({ file }: { readonly file: DeskFile }) {
  const t = useText(importsText)
  const language = useLanguage()
  const words = useFailureText()
  if (!file.failure) return null
  const { title, body } = words(file.failure)
  return (
    <div className={styles.failed}>
      <p className={styles.what}>{title}</p>
      <p>{body}</p>
      <div className={styles.acts}>
        {file.failure.code !== 'import.empty-file' && <Select label={t('tryFormat')} placeholder={t('tryFormat')} value={file.choices.format ?? null} onChange={format => choose(file.number, { format })}
          choices={FORMATS.map(format => ({ value: format.id, label: format.label[language] }))} />}
        <Button onPress={() => removeFile(file.number)}>{t('remove')}</Button>
      </div>
    </div>
  )
}
