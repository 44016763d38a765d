import { LAYER_WINDOW_DAYS } from '../../../../shared/activity/layers'
import { toDay } from '../../../../shared/model/day'
import { Choices } from '../../../ui/Choices'
import { useFormat } from '../../../ui/clock'
import { KeyLine } from '../../../ui/KeyLine'
import { navigate, useRoute } from '../../../ui/route'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { usePeopleOf, type GroupFile } from '../useGroup'
import { BandsView } from './BandsView'
import { MemberList } from './MemberList'
import { membersText } from './members.text'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { PlacementNotice } from './PlacementNotice'
import { RetentionView } from './RetentionView'
import { RolesView } from './RolesView'
import { TiesView } from './TiesView'
import { WakeView } from './WakeView'
import { ZombiesView } from './ZombiesView'

export const MEMBER_VIEWS = ['list', 'bands', 'wake', 'zombies', 'roles', 'ties', 'retention'] as const
type View = (typeof MEMBER_VIEWS)[number]

/** 成员: the list, and what can be told about the people of a group besides. */
export function MembersTab({ file }: { readonly file: GroupFile }) {
  const t = useText(membersText)
  const p = useText(peopleText)
  const format = useFormat()
  const { query = {} } = useRoute()
  const people = usePeopleOf(file.members)
  const view = MEMBER_VIEWS.find(each => each === query.view) ?? 'list'
  const go = (next: View) => navigate({ page: 'groups', id: file.group.id, tab: 'members', query: next === 'list' ? {} : { view: next } }, 'replace')
  const moves = [{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['Enter'], does: t('keyOpen') }]
  const hints = view === 'wake' ? [...moves, { keys: ['C'], does: p('keyCopy') }] : view === 'list' ? [...moves, { keys: ['/'], does: t('keyFind') }] : view === 'bands' || view === 'zombies' ? [...moves, { keys: ['X'], does: p('choose') }] : [{ keys: view === 'ties' ? ['←', '→'] : ['Tab'], does: p('next') }, { keys: ['Enter'], does: p(view === 'ties' ? 'openTie' : view === 'retention' ? 'openCell' : 'open') }]
  const on = toDay(query.on ?? '') ?? file.to
  const shared = { file, people }
  return (
    <GroupFrame file={file} tab="members" scrolls="inside" foot={<KeyLine hints={hints} {...(view === 'list' && { note: t('window', { span: format.span(on, on), days: LAYER_WINDOW_DAYS }) })} />}>
      <div className={styles.views}><Choices label={p('views')} value={view} choices={MEMBER_VIEWS.map(value => ({ value, label: p(`view.${value}`) }))} onChange={go} /></div>
      {view === 'list' && <PlacementNotice {...shared} />}
      {view === 'list' ? <MemberList {...shared} />
        : view === 'bands' ? <BandsView {...shared} />
        : view === 'wake' ? <WakeView {...shared} />
        : view === 'zombies' ? <ZombiesView {...shared} />
        : view === 'roles' ? <RolesView {...shared} />
        : view === 'ties' ? <TiesView {...shared} />
        : <RetentionView {...shared} />}
    </GroupFrame>
  )
}
