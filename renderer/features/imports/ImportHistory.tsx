import type { GroupId, ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { cx } from '../../ui/class-names'
import { useFormat, useToday } from '../../ui/clock'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import styles from './ImportHistory.module.css'
import { importsText } from './imports.text'
import { useDesk } from './imports.view'
import { useGroups } from './useImportData'

/** Imports before the one shown; each opens in its place. */
export function ImportHistory({ batches, shown }: { readonly batches: readonly ImportBatch[]; readonly shown: ImportId | null }) {
  const t = useText(importsText)
  const format = useFormat()
  const today = useToday()
  const names = new Map(useGroups().map(group => [group.id, group.name]))
  // A file of several chats stands once for each group.
  const groupsOf = new Map<string, Set<GroupId>>()
  for (const { fileName, groupId } of batches) groupsOf.set(fileName, (groupsOf.get(fileName) ?? new Set<GroupId>()).add(groupId))
  const summary = ({ state, diff }: ImportBatch): string => {
    if (state === 'undone') return t('historyUndone')
    if (diff.isRoster) return t('historyRoster', { joined: format.number(diff.newMembers.length), left: format.number(diff.left.length) })
    return diff.newMessages > 0 ? t('historyNew', { count: format.number(diff.newMessages) }) : t('historyNone')
  }
  return (
    <Section level={shown === null ? 2 : 3} title={t('previous')}>
      {batches.length === 0 && <p className={styles.none}>{t('noPrevious')}</p>}
      <ul>
        {batches.map(batch => (
          <li key={batch.id}>
            <button type="button" className={cx(styles.line, batch.id === shown && styles.shown)} aria-current={batch.id === shown} onClick={() => useDesk.setState({ result: batch.id })}>
              <span className={styles.day}>{format.recent(format.dayOf(batch.at), today)}</span>
              <span className={styles.file}>{batch.fileName}{groupsOf.get(batch.fileName)!.size > 1 && <span className={styles.group}>{names.get(batch.groupId)}</span>}</span>
              <span className={styles.sum}>{summary(batch)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
