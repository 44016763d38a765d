import { addDays } from '../../../shared/model/day'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { useFormat, useToday } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { TextLink } from '../../ui/TextLink'
import { useText } from '../../ui/text'
import { ImportHistory } from './ImportHistory'
import { importsText } from './imports.text'
import { useDesk } from './imports.view'
import { ResultDiff } from './ResultDiff'
import styles from './ResultLeaf.module.css'
import { redoBatch, undoBatch, useGroups, useImportHistory } from './useImportData'

/** Imports can be taken back for this many days. */
const UNDO_DAYS = 30

/** What the last import (or one chosen below) changed, as a comparison, and all earlier ones. */
export function ResultLeaf() {
  const history = useImportHistory()
  const wanted = useDesk(view => view.result)
  if (history === null) return null
  const shown = history.find(batch => batch.id === wanted) ?? history[0]
  return (
    <>
      {shown && <Result key={shown.id} batch={shown} history={history} />}
      <ImportHistory batches={history} shown={shown?.id ?? null} />
    </>
  )
}

function Result({ batch, history }: { readonly batch: ImportBatch; readonly history: readonly ImportBatch[] }) {
  const t = useText(importsText)
  const format = useFormat()
  const today = useToday()
  const group = useGroups().find(one => one.id === batch.groupId)
  const before = history.find(other => other.groupId === batch.groupId && other.at < batch.at && other.state === 'done')
  const until = addDays(format.dayOf(batch.at), UNDO_DAYS)
  const { diff } = batch
  const brought = diff.newMessages + diff.newMembers.length + diff.left.length + diff.returned.length + diff.renamed.length > 0
  return (
    <article className={styles.result}>
      <h2 className={styles.name}>{batch.fileName}</h2>
      <p className={styles.sub}>
        {batch.state === 'undone' ? t('undone')
          : <>{t('doneWith', { what: t(diff.isRoster ? 'roster' : 'chatRecord') })}{group && <>{t('wentInto')}<TextLink to={{ page: 'groups', id: group.id }}>{group.name}</TextLink></>}{before
            ? t('comparedWith', { day: format.dayOf(before.at) === today ? format.time(before.at) : format.recent(format.dayOf(before.at), today) }) : t('firstTime')}</>}
      </p>
      {!brought && batch.state !== 'undone' && (
        <div className={styles.nothing}>
          <p className={styles.sentence}>{t('nothingNew')}</p>
          {diff.duplicates > 0 && <p>{t('nothingNewBody', { count: format.number(diff.duplicates) })}</p>}
        </div>
      )}
      {(brought || diff.unreadCount > 0) && <ResultDiff batch={batch} />}
      <div className={styles.tail}>
        {batch.state === 'undone'
          ? <Button icon="redo" onPress={() => void redoBatch(batch)}>{t('redo')}</Button>
          : today <= until && <><Button icon="undo" onPress={() => void undoBatch(batch)}>{t('undo')}</Button><span className={styles.until}>{t('undoUntil', { day: format.day(until) })}</span></>}
      </div>
    </article>
  )
}
