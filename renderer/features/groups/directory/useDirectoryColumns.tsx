import { useMemo } from 'react'
import { Sparkline } from '../../../ui/charts/Sparkline'
import { useFormat, useToday } from '../../../ui/clock'
import type { Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { groupText } from '../group.text'
import type { GroupRow } from './directory-rows'
import { directoryText } from './directory.text'

/** Nearly full from this share of the seats. */
const NEARLY_FULL = 0.96

/** Columns of the directory. */
export function useDirectoryColumns(): readonly Column<GroupRow>[] {
  const t = useText(directoryText)
  const g = useText(groupText)
  const format = useFormat()
  const today = useToday()
  return useMemo<readonly Column<GroupRow>[]>(() => {
    const unknown = <span className={text.third}>{g('unknown')}</span>
    const size = ({ size: count, group, fullness }: GroupRow) => {
      if (count === null) return unknown
      const words = group.capacity === undefined ? format.number(count) : `${format.number(count)}/${format.number(group.capacity)}`
      return fullness !== null && fullness >= NEARLY_FULL ? <span className={text.soon} title={t('nearlyFull')}>{words} {t('full')}</span> : words
    }
    return [
      { id: 'name', header: t('name'), width: 'minmax(260px, 2fr)', sortable: true, cell: row => <><b>{row.group.name}</b>{row.group.purpose && <span className={text.trade}>{row.group.purpose}</span>}</> },
      { id: 'type', header: t('type'), width: '80px', sortable: true, cell: row => (row.group.type ? g(`typeShort.${row.group.type}`) : unknown) },
      { id: 'size', header: t('size'), width: '100px', align: 'end', sortable: true, cell: size },
      { id: 'messages', header: t('messages'), width: '88px', align: 'end', sortable: true, cell: row => format.number(row.figures.messages) },
      { id: 'trend', header: t('trend'), width: '96px', cell: row => (row.lastOn === null ? unknown : <Sparkline values={row.weeks} label={t('trendOf', { name: row.group.name })} />) },
      { id: 'speakers', header: t('speakers'), width: '72px', align: 'end', sortable: true, cell: row => format.number(row.figures.speakers) },
      { id: 'verdict', header: t('verdict'), width: '132px', sortable: true, cell: row => <span className={row.verdict === 'hollow' || row.verdict === 'declining' ? text.soon : row.verdict === 'unknown' ? text.third : undefined}>{g(`verdict.${row.verdict}`)}{row.level.level !== null && <span className={text.trade}>{row.level.level}</span>}</span> },
      { id: 'unanswered', header: t('unanswered'), width: '72px', align: 'end', sortable: true, cell: row => (row.figures.unanswered.length === 0 ? '' : row.figures.unanswered.length) },
      { id: 'tasks', header: t('tasks'), width: '64px', align: 'end', sortable: true, cell: row => (row.tasks === 0 ? '' : row.tasks) },
      { id: 'last', header: t('last'), width: '88px', align: 'end', sortable: true, cell: row => (row.lastOn === null ? unknown : format.recent(row.lastOn, today)) },
    ]
  }, [t, g, format, today])
}
