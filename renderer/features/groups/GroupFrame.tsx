import type { ReactNode } from 'react'
import { useFormat } from '../../ui/clock'
import { Page } from '../../ui/Page'
import { useText } from '../../ui/text'
import { groupText } from './group.text'
import { GroupTabs, type GroupTab } from './GroupTabs'
import type { GroupFile } from './useGroup'

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
      actions={<GroupTabs id={group.id} current={tab} />}
    >
      {children}
    </Page>
  )
}
