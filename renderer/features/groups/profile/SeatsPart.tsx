import { closesCircle } from '../../../../shared/activity/lineage'
import { NEARLY_FULL } from '../../../../shared/activity/next-steps'
import type { Group } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import { listGroups } from '../../../data/groups'
import { useLive } from '../../../data/use-live'
import { cx } from '../../../ui/class-names'
import { useFormat } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { Select } from '../../../ui/Select'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { sizeOf, type GroupFile } from '../useGroup'
import text from '../../../ui/text-styles.module.css'
import { PlanLine } from './PlanLine'
import styles from './Profile.module.css'
import { planText } from './plan.text'

const NONE: readonly Group[] = []
/** Stands in the choice for no group. */
const NO_PARENT = ''

/** 分流: how many seats are left, what happens when they are taken, and the groups that came out of each other. */
export function SeatsPart({ file, onSave }: { readonly file: GroupFile; readonly onSave: (fields: Partial<Group>) => void }) {
  const t = useText(planText)
  const format = useFormat()
  const { group, members } = file
  const groups = useLive<readonly Group[]>(listGroups, [], NONE)
  const others = groups.filter(other => other.id !== group.id && other.kind === 'group' && !closesCircle(groups, group.id, other.id))
  const children = groups.filter(({ parentId }) => parentId === group.id)
  const size = sizeOf(group, members)
  const isFull = size !== null && group.capacity !== undefined && size >= NEARLY_FULL * group.capacity
  const words = size === null || group.capacity === undefined ? t('seatsUnknown') : t(isFull ? 'seatsFull' : 'seatsLeft', { size: format.number(size), capacity: format.number(group.capacity), left: Math.max(0, group.capacity - size), count: group.capacity - size })
  return (
    <Part name={t('seats')}>
      <p className={cx(styles.ahead, isFull && text.soon)}>{words}</p>
      <div className={styles.fields}>
        <PlanLine key={group.overflow ?? ''} label={t('overflow')} hint={t('hint.overflow')} value={group.overflow ?? ''} onSave={value => onSave({ overflow: value === '' ? undefined : value })} />
        {others.length > 0 && <Select labelled label={t('parent')} value={group.parentId ?? NO_PARENT} choices={[{ value: NO_PARENT, label: t('noParent') }, ...others.map(({ id, name }) => ({ value: id as string, label: name }))]} onChange={value => onSave({ parentId: value === NO_PARENT ? undefined : (value as GroupId) })} />}
      </div>
      {children.length > 0 && <p className={styles.ahead}>{t('children')}{children.map(({ id, name }) => <TextLink key={id} to={{ page: 'groups', id }}>{name}</TextLink>)}</p>}
    </Part>
  )
}
