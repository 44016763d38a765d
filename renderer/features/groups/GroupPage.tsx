import type { ReactNode } from 'react'
import type { GroupId } from '../../../shared/model/ids'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Page } from '../../ui/Page'
import { navigate, useRoute } from '../../ui/route'
import { useText } from '../../ui/text'
import { AccountTab } from './account/AccountTab'
import { ChatTab } from './chat/ChatTab'
import styles from './Group.module.css'
import { TABS, type GroupTab } from './GroupTabs'
import { GroupWaiting } from './GroupWaiting'
import { groupText } from './group.text'
import { MembersTab } from './members/MembersTab'
import { OverviewTab } from './overview/OverviewTab'
import { PlanTab } from './profile/PlanTab'
import { RulesTab } from './rules/RulesTab'
import { useGroup, type GroupFile } from './useGroup'

const VIEWS: Readonly<Record<GroupTab, (props: { readonly file: GroupFile }) => ReactNode>> = { overview: OverviewTab, members: MembersTab, rules: RulesTab, plan: PlanTab, account: AccountTab, chat: ChatTab }

/** One group: how it is doing, its people, its rules, its plan, its account, its conversation. */
export function GroupPage({ id }: { readonly id: GroupId }) {
  const t = useText(groupText)
  const { tab } = useRoute()
  const file = useGroup(id)
  const current = TABS.find(known => known === tab) ?? 'overview'
  if (file === undefined) return <GroupWaiting id={id} tab={current} />
  if (file === null) {
    return (
      <Page title={t('goneTitle')}>
        <div className={styles.lonely}><EmptyState why={t('gone')} action={<Button look="filled" onPress={() => navigate({ page: 'groups' })}>{t('toDirectory')}</Button>} /></div>
      </Page>
    )
  }
  const View = VIEWS[current]
  return <View file={file} />
}
