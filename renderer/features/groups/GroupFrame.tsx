import type { ReactNode } from 'react'
import { useFormat } from '../../ui/clock'
import { Page } from '../../ui/Page'
import { navigate } from '../../ui/route'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { groupText } from './group.text'
import type { GroupFile } from './useGroup'

export const TABS = ['overview', 'members', 'rules', 'plan', 'account', 'chat'] as const
export type GroupTab = (typeof TABS)[number]

interface GroupFrameProps {
  readonly file: GroupFile
  readonly tab: GroupTab
  readonly foot?: ReactNode
  readonly scrolls?: 'page' | 'inside'
  readonly children: ReactNode
}

/** The head all sheets of a group share: name, what kind of group it is, the tabs. */
export function GroupFrame({ file, tab, foot, scrolls = 'page', children }: GroupFrameProps) {
  const t = useText(groupText)
  const format = useFormat()
  const { group, members } = file
  const size = group.rosterOn === undefined ? null : members.filter(member => member.present).length
  const facts = [
    t(`platform.${group.platform}`, { kind: group.type ? t(`type.${group.type}`) : t('group') }).trim(),
    size === null
      ? t('sizeSeen', { count: format.number(members.length) })
      : group.capacity === undefined ? t('size', { count: format.number(size) }) : t('sizeOf', { count: format.number(size), capacity: format.number(group.capacity) }),
    ...(group.forLevel ? [t(`forLevel.${group.forLevel}`)] : []),
    ...(group.myRole ? [t(`myRole.${group.myRole}`)] : []),
  ]
  return (
    <Page
      title={group.name} sub={facts.join(t('comma'))} foot={foot} scrolls={scrolls}
      actions={<Tabs label={t('tabs')} current={tab} tabs={TABS.map(id => ({ id, title: t(`tab.${id}`) }))} onChange={next => navigate({ page: 'groups', id: group.id, ...(next === 'overview' ? {} : { tab: next }) })} />}
    >
      {children}
    </Page>
  )
}
