import { useMemo, useState } from 'react'
import { addMonth, monthOf } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import { splitCard } from '../../../../shared/people/card-pattern'
import { listIntroductions } from '../../../data/introductions'
import { ledgersOf } from '../../../data/ledgers'
import { membersOf } from '../../../data/members'
import { peopleById } from '../../../data/people'
import { useLive } from '../../../data/use-live'
import { cx } from '../../../ui/class-names'
import { useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { egoOf, tiesOf, type EgoNode, type Tie } from './ties'
import { TieEvidenceList } from './TieEvidenceList'
import type { PersonFile } from './usePerson'

const WIDTH = 430
const HEIGHT = 280
const MONTHS = 6
const PICTURE = { first: 6, second: 2 }
const NAME_LENGTH = 6

/** 关系: who this person has to do with, at most two steps away; a name opens the card, a line opens what stands behind it. Six months. */
export function RelationsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const today = useToday()
  const [opened, setOpened] = useState<string | null>(null)
  const ties = useLive(async () => {
    const from = addMonth(monthOf(today), -MONTHS)
    const groups = [...new Set(file.memberships.map(membership => membership.groupId))]
    const perGroup = await Promise.all(groups.map(async group => ({ ledgers: await ledgersOf(group, from), members: await membersOf(group) })))
    return tiesOf({ ledgers: perGroup.flatMap(entry => entry.ledgers), memberships: perGroup.flatMap(entry => entry.members), introductions: await listIntroductions() })
  }, [file, today], [] as Tie[])
  const nodes = useMemo(() => egoOf(file.person.id, ties, PICTURE), [file.person.id, ties])
  const names = useLive(async () => new Map((await peopleById(nodes.flatMap(node => [node.personId, node.via]))).map(person => [person.id, person.name])), [nodes], new Map<PersonId, string>())
  const nameOf = (id: PersonId) => names.get(id) ?? t('unknown')
  const label = (tie: Tie) => (tie.deal ? t('deal') : tie.introduced ? t('introduced') : tie.replies > 0 ? t('replies', { count: tie.replies }) : t('invited'))
  if (nodes.length === 0) return <Part name={t('relations')} margin="panel"><span className={styles.quiet}>{t('noRelations')}</span></Part>
  const most = nodes.filter(node => node.hop === 1).sort((a, b) => b.tie.replies - a.tie.replies)[0]
  const places = placesOf(nodes)
  const { top, height } = reachOf(places)
  const shown = nodes.find(node => keyOf(node) === opened)
  const edge = (node: EgoNode) => ({ from: node.hop === 1 ? CENTRE : places.get(node.via)!, to: places.get(node.personId)! })
  return (
    <Part name={t('relations')} margin="panel">
      {most && most.tie.replies > 0 && <p>{t('mostWith', { name: nameOf(most.personId) })}</p>}
      <svg className={styles.graph} viewBox={`0 ${top} ${WIDTH} ${height}`} width="100%" height={height} role="group" aria-label={t('relations')}>
        {nodes.map(node => {
          const { from, to } = edge(node)
          const toggle = () => setOpened(opened === keyOf(node) ? null : keyOf(node))
          return (
            <g key={keyOf(node)} className={styles.tie} role="button" tabIndex={0} aria-expanded={opened === keyOf(node)} aria-label={t('tieOf', { a: nameOf(node.via), b: nameOf(node.personId), what: label(node.tie) })}
              onClick={toggle} onKeyDown={event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); toggle() } }}>
              <line className={styles.reach} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth="12" />
              <line className={cx(styles.edge, opened === keyOf(node) && styles.openEdge)} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={node.hop === 1 ? Math.min(4, 1 + node.tie.replies / 12) : 1} strokeDasharray={node.tie.introduced && node.tie.replies === 0 ? '2 3' : undefined} />
              {node.hop === 1 && <text className={styles.edgeLabel} x={(from.x + to.x * 1.3) / 2.3} y={(from.y + to.y * 1.3) / 2.3 + 4} textAnchor="middle">{label(node.tie)}</text>}
            </g>
          )
        })}
        <circle className={styles.me} cx={CENTRE.x} cy={CENTRE.y} r="6" />
        <text className={styles.meName} x={CENTRE.x} y={CENTRE.y + 20} textAnchor="middle">{cut(calledBy(file.person.name))}</text>
        {nodes.map(({ personId, hop }) => {
          const { x, y } = places.get(personId)!
          return (
            <g key={personId} className={cx(styles.node, hop === 2 && styles.far)} role="link" tabIndex={0} aria-label={nameOf(personId)} onClick={() => openPanel({ person: personId })} onKeyDown={event => { if (event.key === 'Enter') openPanel({ person: personId }) }}>
              <circle cx={x} cy={y} r={hop === 1 ? 4 : 3} />
              <text x={x} y={y + (y < CENTRE.y ? -8 : 16)} textAnchor="middle">{cut(calledBy(nameOf(personId)))}</text>
            </g>
          )
        })}
      </svg>
      {shown && <TieEvidenceList title={t('tieOf', { a: nameOf(shown.via), b: nameOf(shown.personId), what: label(shown.tie) })} tie={shown.tie} groupById={file.groupById} nameOf={nameOf} />}
    </Part>
  )
}

interface Spot {
  readonly x: number
  readonly y: number
}

const CENTRE: Spot = { x: WIDTH / 2, y: HEIGHT / 2 }
const keyOf = (node: EgoNode): string => `${node.via} ${node.personId}`
/** Of a card or a long remark only what the person is called: 宁波-冷库-沈玉琴 → 沈玉琴, 琴姐 北仑冷库 → 琴姐. */
function calledBy(name: string): string {
  const parts = splitCard(name)
  if (parts.length >= 3) return parts.at(-1)!
  return [...name].length > NAME_LENGTH ? (name.split(/\s/)[0] || name) : name
}
const cut = (name: string): string => ([...name].length > NAME_LENGTH ? `${[...name].slice(0, NAME_LENGTH).join('')}…` : name)

/** Room for a name above or below a spot. */
const NAME_ROOM = 26

/** As much of the picture's height as is used: two people need no page. */
function reachOf(places: ReadonlyMap<PersonId, Spot>): { readonly top: number; readonly height: number } {
  const ys = [CENTRE.y, ...[...places.values()].map(spot => spot.y)]
  const top = Math.max(0, Math.min(...ys) - NAME_ROOM)
  return { top, height: Math.min(HEIGHT, Math.max(...ys) + NAME_ROOM) - top }
}

/** The near ones on an inner ring, what belongs to each beside it on an outer one. */
function placesOf(nodes: readonly EgoNode[]): Map<PersonId, Spot> {
  const near = nodes.filter(node => node.hop === 1)
  const places = new Map<PersonId, Spot>()
  const on = (angle: number, rx: number, ry: number): Spot => ({ x: CENTRE.x + Math.cos(angle) * rx, y: CENTRE.y + Math.sin(angle) * ry })
  near.forEach((node, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / near.length - Math.PI / 2
    places.set(node.personId, on(angle, 112, 68))
    const own = nodes.filter(one => one.hop === 2 && one.via === node.personId)
    const step = (2 * Math.PI) / near.length / (own.length + 1)
    own.forEach((one, k) => places.set(one.personId, on(angle + (k - (own.length - 1) / 2) * step, 188, 118)))
  })
  return places
}
