import { addMonth, monthOf } from '../../../../shared/model/day'
import { ledgersOf } from '../../../data/ledgers'
import { membersOf } from '../../../data/members'
import { useLive } from '../../../data/use-live'
import { useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { relationsOf, type Relation } from './relations'
import type { PersonFile } from './usePerson'

const WIDTH = 430
const HEIGHT = 150
const MONTHS = 6

/** 关系: the closest people in a picture; a click opens their card. Counted over the last six months. */
export function RelationsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const today = useToday()
  const groups = file.memberships.map(membership => membership.groupId)
  const relations = useLive(async () => {
    const from = addMonth(monthOf(today), -MONTHS)
    const perGroup = await Promise.all(groups.map(async group => ({ ledgers: await ledgersOf(group, from), members: await membersOf(group) })))
    return relationsOf({ self: file.person.id, ledgers: perGroup.flatMap(entry => entry.ledgers), memberships: perGroup.flatMap(entry => entry.members), introductions: file.introductions })
  }, [file, today], [] as Relation[])
  const nameOf = (relation: Relation) => file.nameById.get(relation.personId) ?? t('unknown')
  const label = (relation: Relation) => (relation.deal ? t('deal') : relation.introduced ? t('introduced') : t('replies', { count: relation.replies }))
  const most = [...relations].sort((a, b) => b.replies - a.replies)[0]
  if (relations.length === 0) return <Part name={t('relations')} margin="panel"><span className={styles.quiet}>{t('noRelations')}</span></Part>
  const places = relations.map((_, i) => {
    const angle = Math.PI * (relations.length === 1 ? 0.5 : 0.12 + (0.76 * (i % Math.ceil(relations.length / 2))) / Math.max(1, Math.ceil(relations.length / 2) - 1))
    const down = i < Math.ceil(relations.length / 2) ? -1 : 1
    return { x: WIDTH / 2 - Math.cos(angle) * 165, y: HEIGHT / 2 + down * Math.sin(angle) * 52 }
  })
  return (
    <Part name={t('relations')} margin="panel">
      {most && most.replies > 0 && <p>{t('mostWith', { name: nameOf(most) })}</p>}
      <svg className={styles.graph} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} role="group" aria-label={t('relations')}>
        {places.map((place, i) => <line key={relations[i]!.personId} className={styles.edge} x1={WIDTH / 2} y1={HEIGHT / 2} x2={place.x} y2={place.y} strokeWidth={Math.min(4, 1 + relations[i]!.replies / 12)} strokeDasharray={relations[i]!.introduced && relations[i]!.replies === 0 ? '2 3' : undefined} />)}
        <circle className={styles.me} cx={WIDTH / 2} cy={HEIGHT / 2} r="6" />
        <text className={styles.meName} x={WIDTH / 2} y={HEIGHT / 2 + 20} textAnchor="middle">{file.person.name}</text>
        {places.map((place, i) => {
          const relation = relations[i]!
          return (
            <g key={relation.personId} className={styles.node} role="link" tabIndex={0} aria-label={`${nameOf(relation)}, ${label(relation)}`} onClick={() => openPanel({ person: relation.personId })} onKeyDown={event => { if (event.key === 'Enter') openPanel({ person: relation.personId }) }}>
              <circle cx={place.x} cy={place.y} r="4" />
              <text x={place.x} y={place.y + (place.y < HEIGHT / 2 ? -9 : 17)} textAnchor="middle">{nameOf(relation)}</text>
              <text className={styles.edgeLabel} x={(WIDTH / 2 + place.x * 1.3) / 2.3} y={(HEIGHT / 2 + place.y * 1.3) / 2.3 + 4} textAnchor="middle">{label(relation)}</text>
            </g>
          )
        })}
      </svg>
    </Part>
  )
}
