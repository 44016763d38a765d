import { defineText } from '../../ui/text'

/** Conditions of the people table, saved segments, and changes to many at once. */
export const filterText = defineText('features/people/filter', {
  zh: {
    wants: '需求', wantsYes: '有需求', wantsNo: '没有需求', has: '资源', hasYes: '有资源', hasNo: '没有资源', paid: '付费', paidYes: '付费中', paidNo: '未付费', seed: '种子', seedYes: '是种子用户', seedNo: '不是种子用户',
    quiet: '多久没回访', quietFor: '{{days}} 天没回访', before: '上次联系早于', beforeHint: '哪天，例：10月1日', badDay: '看不懂这个日期，例：10月1日', inviter: '谁邀请的', friend: '好友', none: '还不是我的好友', any: '已是我的好友',
    segments: '分群', remove: '删掉分群', removed: '删掉了分群「{{name}}」', update: '存进「{{name}}」', updated: '改好了分群「{{name}}」',
    level: '水平', loyalty: '忠诚', place: '安排进群', take: '拿掉标签', mark: '标记', setDnd: '设为勿扰', unsetDnd: '取消勿扰', setSeed: '设为种子用户', unsetSeed: '不再是种子用户', unset: '清空', edited: '改了 {{count}} 人',
    befriend: '「{{account}}」加了好友', unfriend: '不再是「{{account}}」的好友', chooseAll: '选中全部 {{count}} 人',
  },
  en: {
    wants: 'Needs', wantsYes: 'has a need', wantsNo: 'has no need', has: 'Resources', hasYes: 'has a resource', hasNo: 'has no resource', paid: 'Paying', paidYes: 'paying', paidNo: 'not paying', seed: 'Seed', seedYes: 'seed member', seedNo: 'not a seed member',
    quiet: 'Not visited for', quietFor: 'not visited for {{days}} days', before: 'Last contact before', beforeHint: 'Which day, e.g. 2026-10-01', badDay: 'This date is not understood; try 2026-10-01', inviter: 'Invited by', friend: 'Friend', none: 'not a friend of mine yet', any: 'a friend of mine',
    segments: 'Segments', remove: 'Delete segment', removed: 'Segment “{{name}}” deleted', update: 'Save into “{{name}}”', updated: 'Segment “{{name}}” changed',
    level: 'Level', loyalty: 'Loyalty', place: 'Place into', take: 'Take a tag off', mark: 'Mark', setDnd: 'Do not contact', unsetDnd: 'May be contacted', setSeed: 'Make seed members', unsetSeed: 'No longer seed members', unset: 'Clear', edited: { one: '{{count}} person changed', other: '{{count}} people changed' },
    befriend: '“{{account}}” added them', unfriend: 'No friends of “{{account}}” any more', chooseAll: 'Select all {{count}}',
  },
})
