import type { GroupId } from '../../../shared/model/ids'
import { getGroup } from '../../data/groups'
import { useLive } from '../../data/use-live'
import { Page } from '../../ui/Page'
import { useText } from '../../ui/text'
import { Waiting } from '../../ui/Waiting'
import { GroupTabs, type GroupTab } from './GroupTabs'
import { groupText } from './group.text'

/** Lines of a sheet and columns beside it, as the overview has them. */
const LINES = ['verdict', 'chart', 'line', 'chart', 'line'] as const

/** A group's frame before its figures are read: its name as soon as that is there, the tabs, and the places where something will stand. */
export function GroupWaiting({ id, tab }: { readonly id: GroupId; readonly tab: GroupTab }) {
  const t = useText(groupText)
  const name = useLive(async () => (await getGroup(id))?.name ?? '', [id], '')
  return (
    <Page title={name} actions={<GroupTabs id={id} current={tab} />}>
      <Waiting label={t('reading')} lines={LINES} />
    </Page>
  )
}
