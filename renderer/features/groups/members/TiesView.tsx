import { useMemo, useState } from 'react'
import { lastDays } from '../../../../shared/activity/period'
import { groupShape, replyNetwork, type ReplyEdge } from '../../../../shared/activity/replies'
import { NO_SENDER, type MemberNumber, type PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { useMarks } from '../../../ui/charts/useMarks'
import { useFormat } from '../../../ui/clock'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { openMessages } from '../overview/places'
import { KEY_PEOPLE_DAYS } from '../range'
import { nameIn, type GroupFile } from '../useGroup'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { drawTies } from './ties'

const WIDTH = 880
const HEIGHT = 460
const RADIUS = 170

/** With how many people somebody talks; messages of nobody known do not count. */
const partnersOf = (edges: readonly ReplyEdge[], one: MemberNumber): number => new Set(edges.flatMap(({ from, to }) => (from === one ? [to] : to === one ? [from] : [])).filter(other => other !== NO_SENDER && other !== one)).size

/** 来往: who answers whom, as lines on a circle; a line opens what one of the two wrote, a person only their own lines. */
export function TiesView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const format = useFormat()
  const [only, setOnly] = useState<MemberNumber | null>(null)
  const period = useMemo(() => lastDays(file.to, KEY_PEOPLE_DAYS), [file.to])
  const edges = useMemo(() => replyNetwork(file.ledgers, period), [file.ledgers, period])
  const shape = useMemo(() => groupShape(edges), [edges])
  const { nodes, ties } = useMemo(() => drawTies(edges, only), [edges, only])
  const nameOf = (number: MemberNumber): string => nameIn(file, people, number)
  const at = new Map(nodes.map(node => [node.member, node]))
  const most = Math.max(1, ...ties.map(({ there, back }) => there + back))
  const open = (member: MemberNumber) => openMessages(file.group.id, period, { member })
  const tieMark = useMarks({ count: ties.length, onOpen: index => { const tie = ties[index]; if (tie) open(tie.there >= tie.back ? tie.a : tie.b) } })
  const nodeMark = useMarks({ count: nodes.length, onOpen: index => { const node = nodes[index]; if (node) setOnly(only === node.member ? null : node.member) } })
  const place = (member: MemberNumber) => { const { x, y } = at.get(member)!; return { x: WIDTH / 2 + RADIUS * 1.35 * x, y: HEIGHT / 2 + RADIUS * y } }
  const words = (from: MemberNumber, to: MemberNumber, count: number): string => t('tie', { from: nameOf(from), to: nameOf(to), count })
  const finding = only !== null ? t('tiesOf', { name: nameOf(only), count: partnersOf(edges, only) }) : shape === null ? t('tiesFew') : shape.shape === 'ring' ? t('tiesRing') : shape.shape === 'pyramid' ? t('tiesPyramid', { name: nameOf(shape.centre) }) : t('tiesMixed', { name: nameOf(shape.centre), percent: format.percent(shape.centreShare) })
  return (
    <div className={styles.scroller}>
      <div className={styles.chart}>
        <ChartFrame
          finding={finding} note={<>{t('tiesNote', { days: KEY_PEOPLE_DAYS, count: ties.length })} {only === null ? t('pickNode') : <TextLink onPress={() => setOnly(null)}>{t('backAll')}</TextLink>}</>}
          table={{ columns: [t('from'), t('toWhom'), t('times')], rows: edges.filter(({ from, to }) => only === null || from === only || to === only).slice(0, 100).map(({ from, to, count }) => [nameOf(from), nameOf(to), count]) }}
        >
          <svg className={styles.network} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('ties')}>
            {ties.map(({ a, b, there, back }, i) => {
              const [from, to] = [place(a), place(b)]
              const label = [there > 0 && words(a, b, there), back > 0 && words(b, a, back)].filter(Boolean).join(', ')
              return <path key={`${a} ${b}`} className={styles.tie} data-strong={there + back > most / 2 || undefined} strokeWidth={1 + (5 * (there + back)) / most} d={`M${from.x} ${from.y}Q${(from.x + to.x + WIDTH) / 4} ${(from.y + to.y + HEIGHT) / 4} ${to.x} ${to.y}`} {...tieMark(i, label)}><title>{label}</title></path>
            })}
            {nodes.map(({ member, count, x }, i) => {
              const { x: left, y: top } = place(member)
              return (
                <g key={member} className={styles.node} data-on={only === member || undefined} {...nodeMark(i, nameOf(member))}>
                  <circle cx={left} cy={top} r={4 + 5 * Math.sqrt(count / nodes[0]!.count)} />
                  <text x={left + (x < -0.05 ? -14 : x > 0.05 ? 14 : 0)} y={Math.abs(x) <= 0.05 ? top + (top < HEIGHT / 2 ? -14 : 24) : top + 4} textAnchor={x < -0.05 ? 'end' : x > 0.05 ? 'start' : 'middle'}>{nameOf(member)}</text>
                </g>
              )
            })}
          </svg>
        </ChartFrame>
      </div>
    </div>
  )
}
