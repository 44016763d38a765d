import type { GroupId } from '../../../shared/model/ids'
import { navigate } from '../../ui/route'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { groupText } from './group.text'

export const TABS = ['overview', 'members', 'rules', 'plan', 'account', 'chat'] as const
export type GroupTab = (typeof TABS)[number]

/** The sheets of a group, each at an address of its own. */
export function GroupTabs({ id, current }: { readonly id: GroupId; readonly current: GroupTab }) {
  const t = useText(groupText)
  return <Tabs label={t('tabs')} current={current} tabs={TABS.map(tab => ({ id: tab, title: t(`tab.${tab}`) }))} onChange={tab => navigate({ page: 'groups', id, ...(tab === 'overview' ? {} : { tab }) })} />
}
