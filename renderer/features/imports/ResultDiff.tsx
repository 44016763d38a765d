import { useState, type ReactNode } from 'react'
import type { ImportBatch, UnreadLine } from '../../../shared/model/import-batch'
import { useFormat } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { DiffLine, DiffList } from '../../ui/DiffList'
import { useText, type Translate } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { importsText } from './imports.text'
import styles from './ResultDiff.module.css'
import { SamePeopleLine } from './SamePeopleLine'

/** Entries of an opened list shown at once. */
const STEP = 40

type Opened = 'joined' | 'left' | 'returned' | 'renamed' | 'unread'

/** The import as a comparison; each line opens what it counts. Lines of 0 are left out. */
export function ResultDiff({ batch }: { readonly batch: ImportBatch }) {
  const t = useText(importsText)
  const format = useFormat()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { diff, groupId } = batch
  const toggle = (which: Opened, words: string) => (
    <Button look="plain" aria-expanded={opened === which} onPress={() => setOpened(opened === which ? null : which)}>{opened === which ? t('fold') : words}</Button>
  )
  const chatOn: Record<string, string> = diff.from === null ? {} : { on: format.dayOf(diff.from) }
  return (
    <DiffList>
      {!diff.isRoster && <DiffLine number={format.number(diff.newMessages)} noun={t('newMessages', { count: diff.newMessages })} action={diff.newMessages > 0 && batch.state === 'done' && <TextLink to={{ page: 'groups', id: groupId, tab: 'chat', query: chatOn }}>{t('readMessages')}</TextLink>} />}
      {diff.duplicates > 0 && <DiffLine number={format.number(diff.duplicates)} noun={t('duplicates', { count: diff.duplicates })} />}
      {diff.erased !== undefined && <DiffLine number={format.number(diff.erased)} noun={t('erased')} />}
      {diff.newMembers.length > 0 && <DiffLine number={format.number(diff.newMembers.length)} noun={t('newMembers', { count: diff.newMembers.length })} action={toggle('joined', t('see'))}>{opened === 'joined' && <Names names={diff.newMembers} />}</DiffLine>}
      {diff.left.length > 0 && <DiffLine number={format.number(diff.left.length)} noun={t('left')} action={toggle('left', t('see'))}>{opened === 'left' && <Names names={diff.left} />}</DiffLine>}
      {diff.returned.length > 0 && <DiffLine number={format.number(diff.returned.length)} noun={t('returned')} action={toggle('returned', t('see'))}>{opened === 'returned' && <Names names={diff.returned} />}</DiffLine>}
      {diff.renamed.length > 0 && (
        <DiffLine number={format.number(diff.renamed.length)} noun={t('renamed')} action={toggle('renamed', t('seeRenames'))}>
          {opened === 'renamed' && <Some items={diff.renamed} line={(one, i) => <li key={i} className={styles.line}><span>{one.to}</span><span className={styles.note}>{t('wasCalled', { name: one.from })}</span></li>} />}
        </DiffLine>
      )}
      {batch.state === 'done' && <SamePeopleLine groupId={groupId} />}
      {diff.unreadCount > 0 && (
        <DiffLine tone="soon" number={format.number(diff.unreadCount)} noun={t('unread', { count: diff.unreadCount })} action={toggle('unread', t('seeLines'))}>
          {opened === 'unread' && <Some items={diff.unread} line={(one, i) => (
            <li key={i} className={styles.unread}>
              <span className={styles.where}>{whereOf(one, t)}</span><span>{t(one.reason)}</span><span className={styles.excerpt}>{one.excerpt}</span>
            </li>
          )} />}
        </DiffLine>
      )}
    </DiffList>
  )
}

function whereOf(line: UnreadLine, t: Translate<'line' | 'record'>): string {
  if (line.line !== undefined) return t('line', { line: line.line })
  // Records are counted from 0 in reports, and by people from 1; those inside an archive are named by their file.
  return typeof line.record === 'number' ? t('record', { record: line.record + 1 }) : (line.record ?? '')
}

function Names({ names }: { readonly names: readonly string[] }) {
  return <Some items={names} line={(name, i) => <li key={i} className={styles.name}>{name}</li>} grid />
}

/** A list that grows by steps, so that a thousand entries do not stop the page. */
function Some<Item>({ items, line, grid = false }: { readonly items: readonly Item[]; readonly line: (item: Item, index: number) => ReactNode; readonly grid?: boolean }) {
  const t = useText(importsText)
  const [most, setMost] = useState(STEP)
  return (
    <>
      <ul className={grid ? styles.grid : undefined}>{items.slice(0, most).map(line)}</ul>
      {items.length > most && <Button look="plain" onPress={() => setMost(most + STEP * 5)}>{t('more', { count: items.length - most })}</Button>}
    </>
  )
}
