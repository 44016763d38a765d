import { useMemo } from 'react'
import { NEARLY_FULL } from '../../../../shared/activity/next-steps'
import { Sparkline } from '../../../ui/charts/Sparkline'
import { cx } from '../../../ui/class-names'
import { useFormat, useToday } from '../../../ui/clock'
import type { Column } from '../../../ui/Table'
import { useLanguage, useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { groupText } from '../group.text'
import { figuresText } from '../overview/figures.text'
import styles from './Directory.module.css'
import { placeOf, type GroupRow } from './directory-rows'
import { directoryText } from './directory.text'

/** Columns of the directory. */
export function useDirectoryColumns(): readonly Column<GroupRow>[] {
  const t = useText(directoryText)
  const g = useText(groupText)
  const f = useText(figuresText)
  const format = useFormat()
  const today = useToday()
  const isEnglish = useLanguage() === 'en'
  return useMemo<readonly Column<GroupRow>[]>(() => {
    /** English words are longer. */
    const wide = (zh: number, en: number): string => `${isEnglish ? en : zh}px`
    const unknown = <span className={text.third}>{g('unknown')}</span>
    const size = ({ size: count, group, fullness }: GroupRow) => {
      if (count === null) return unknown
      const words = group.capacity === undefined ? format.number(count) : `${format.number(count)}/${format.number(group.capacity)}`
      return fullness !== null && fullness >= NEARLY_FULL ? <span className={text.soon} title={t('nearlyFull')}>{words} {t('full')}</span> : words
    }
    return [
      { id: 'name', header: t('name'), width: 'minmax(152px, 2fr)', sortable: true, cell: row => <span title={format.join([row.group.purpose, row.group.memberGain])}>{row.depth ? <span className={styles.branch} style={{ paddingLeft: 12 * (row.depth - 1) }} aria-label={t('splitOff')} role="img">└</span> : null}<b>{row.group.name}</b><span className={cx(text.trade, !row.group.memberGain && text.soon)}>{format.join([placeOf(row.group), row.group.memberGain ?? t('noGain')])}</span></span> },
      { id: 'platform', header: t('platform'), width: wide(44, 64), sortable: true, wideOnly: true, cell: row => g(`platformShort.${row.group.platform}`) },
      { id: 'type', header: t('type'), width: wide(52, 68), sortable: true, cell: row => (row.group.type ? g(`typeShort.${row.group.type}`) : unknown) },
      { id: 'stage', header: f('stage'), width: wide(52, 60), sortable: true, wideOnly: true, cell: row => <span className={row.stage.isTyped ? undefined : text.third}>{f(`stage.${row.stage.stage}`)}</span> },
      { id: 'size', header: t('size'), width: '80px', align: 'end', sortable: true, cell: size },
      { id: 'messages', header: t('messages'), width: '72px', align: 'end', sortable: true, cell: row => format.number(row.figures.messages) },
      { id: 'trend', header: t('trend'), width: '76px', cell: row => (row.lastOn === null ? unknown : <Sparkline values={row.weeks} width={64} label={t('trendOf', { name: row.group.name })} />) },
      { id: 'life', header: t('life'), width: '52px', sortable: true, cell: row => <span className={row.life.word === 'falling' ? text.soon : text.third}>{row.life.word === 'unknown' ? g('unknown') : t(`life.${row.life.word}`)}</span> },
      { id: 'speakers', header: t('speakers'), width: '56px', align: 'end', sortable: true, cell: row => format.number(row.figures.speakers) },
      { id: 'verdict', header: t('verdict'), width: '108px', sortable: true, cell: row => <span className={row.verdict === 'hollow' || row.verdict === 'declining' ? text.soon : row.verdict === 'unknown' ? text.third : undefined}>{g(`verdict.${row.verdict}`)}</span> },
      { id: 'level', header: t('level'), width: wide(48, 52), sortable: true, cell: row => (row.level.level === null ? unknown : <b>{row.level.level}</b>) },
      { id: 'unanswered', header: t('unanswered'), width: wide(60, 66), align: 'end', sortable: true, cell: row => (row.figures.unanswered.length === 0 ? '' : row.figures.unanswered.length) },
      { id: 'tasks', header: t('tasks'), width: '48px', align: 'end', sortable: true, cell: row => (row.tasks === 0 ? '' : row.tasks) },
      { id: 'last', header: t('last'), width: wide(68, 58), align: 'end', sortable: true, wideOnly: true, cell: row => (row.lastOn === null ? unknown : format.recent(row.lastOn, today)) },
    ]
  }, [t, g, f, format, today, isEnglish])
}
