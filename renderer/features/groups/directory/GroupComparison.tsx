import type { ReactNode } from 'react'
import { Sparkline } from '../../../ui/charts/Sparkline'
import { useFormat } from '../../../ui/clock'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import { figuresText } from '../overview/figures.text'
import styles from './Directory.module.css'
import type { GroupRow } from './directory-rows'
import { directoryText } from './directory.text'

/** Groups side by side over the same four weeks, one figure a line; unknown stays unknown. */
export function GroupComparison({ rows }: { readonly rows: readonly GroupRow[] }) {
  const t = useText(directoryText)
  const g = useText(groupText)
  const f = useText(figuresText)
  const format = useFormat()
  const share = (value: number | null): string => (value === null ? g('unknown') : format.percent(value))
  const perDay = ({ figures }: GroupRow): string => (figures.daysCovered === 0 ? g('unknown') : format.number(Math.round((10 * figures.messages) / figures.daysCovered) / 10))
  const lines: readonly (readonly [string, (row: GroupRow) => ReactNode])[] = [
    [t('verdict'), row => <b>{g(`verdict.${row.verdict}`)}</b>],
    [t('level'), row => (row.level.level === null ? g('unknown') : t('levelScore', { level: row.level.level, score: row.level.score ?? 0 }))],
    [t('trend'), row => <Sparkline values={row.weeks} width={120} label={t('trendOf', { name: row.group.name })} />],
    [t('type'), row => (row.group.type ? g(`typeShort.${row.group.type}`) : g('unknown'))],
    [t('stage'), row => f(`stage.${row.stage.stage}`)],
    [t('purpose'), row => row.group.purpose ?? g('unknown')],
    [t('gain'), row => row.group.memberGain ?? t('noGain')],
    [t('life'), row => f(`life.${row.life.word}`)],
    [t('size'), row => (row.size === null ? g('unknown') : format.number(row.size))],
    [t('perDay'), perDay],
    [t('speakers'), row => format.number(row.figures.speakers)],
    [t('speakerShare'), row => share(row.size === null || row.size === 0 ? null : row.figures.speakers / row.size)],
    [t('answered'), row => share(row.figures.answers.share)],
    [t('wait'), row => (row.figures.answers.medianWaitMs === null ? g('unknown') : format.duration(row.figures.answers.medianWaitMs))],
    [t('unanswered'), row => format.number(row.figures.unanswered.length)],
    [t('noise'), row => share(row.figures.noiseShare)],
    [t('top'), row => share(row.figures.concentration?.topShare ?? null)],
    [t('gini'), row => (row.figures.concentration === null ? g('unknown') : format.number(Math.round(100 * row.figures.concentration.gini) / 100))],
    [t('cameWent'), row => `${format.signed(row.figures.joined.length)} / ${format.signed(-row.figures.left.length)}`],
  ]
  return (
    <div className={styles.comparison} tabIndex={0} role="region" aria-label={t('compare', { count: rows.length })}>
      <table>
        <thead><tr><th scope="col">{t('fourWeeks')}</th>{rows.map(row => <th key={row.group.id} scope="col"><TextLink to={{ page: 'groups', id: row.group.id }}>{row.group.name}</TextLink></th>)}</tr></thead>
        <tbody>{lines.map(([name, cell]) => <tr key={name}><th scope="row">{name}</th>{rows.map(row => <td key={row.group.id}>{cell(row)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
