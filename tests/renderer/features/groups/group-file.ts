import { EQUAL_WEIGHTS } from '../../../../shared/activity/level'
import type { Membership } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import type { GroupFile } from '../../../../renderer/features/groups/useGroup'
import { day, LEDGERS, NAMES } from '../../../shared/activity/week-chat'

/** A membership of the week's chat. */
export const member = (number: number, more: Partial<Membership> = {}): Membership =>
  ({ id: `m${number}`, groupId: 'g1', number, accountId: `a${number}`, personId: `p${number}`, name: NAMES[number] ?? `成员${number}`, names: [], present: true, messages: 0, importId: 'i1', ...more }) as unknown as Membership

/** The week's chat as a group page gets it, on Sunday 3 March 2024. Member 4 李工 has left, 5 only stands on the roster. */
export function groupFile(more: Partial<GroupFile['group']> = {}): GroupFile {
  const members = [0, 1, 2, 3].map(number => member(number)).concat(member(4, { present: false, leftOn: day('2024-03-03') }), member(5))
  return {
    group: { id: 'g1' as GroupId, platform: 'wechat', kind: 'group', name: '冷链群', otherNames: [], createdAt: 0, nextMember: 6, ...more },
    members, memberByNumber: new Map(members.map(each => [each.number, each])), ledgers: LEDGERS,
    first: day('2024-02-26'), to: day('2024-03-03'), introductions: [], stage: { stage: 'middle', isTyped: false }, weights: EQUAL_WEIGHTS,
  }
}
