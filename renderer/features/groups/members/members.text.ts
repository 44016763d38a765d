import { defineText } from '../../../ui/text'

/** Sentences of a group's members. */
export const membersText = defineText('features/groups/members', {
  zh: {
    members: '成员', find: '找成员', count: '{{count}} 人', clear: '去掉条件', unknown: '未知', gone: '离群', never: '没见过', window: '分层看 {{span}} 之前 {{days}} 天', asOf: '{{day}} 那天',
    name: '名字', layer: '分层', messages: '消息', days: '天数', drawn: '引出回复', all: '总消息', first: '首次开口', last: '最近开口', joined: '进群', leftOn: '{{day}}离开',
    'which.spoke': '{{span}} 开过口的人', 'which.fellSilent': '之前开口、{{span}} 没开口的人', 'which.joined': '{{span}} 新来的人', 'which.left': '{{span}} 离开的人', 'which.payers': '付费但沉默的人',
    empty: '还没有成员。把成员名单或聊天记录拖进来。', toImport: '去导入', nobody: '没有这样的成员', needRoster: '谁完全沉默，要有成员名单才知道',
    keyMove: '移动', keyOpen: '看人', keyFind: '找',
  },
  en: {
    members: 'Members', find: 'Find a member', count: { one: '{{count}} person', other: '{{count}} people' }, clear: 'Clear', unknown: 'unknown', gone: 'left', never: 'never', window: 'Layers over the {{days}} days to {{span}}', asOf: 'As of {{day}}',
    name: 'Name', layer: 'Layer', messages: 'Messages', days: 'Days', drawn: 'Drew replies', all: 'In all', first: 'First spoke', last: 'Last spoke', joined: 'Joined', leftOn: 'left {{day}}',
    'which.spoke': 'Spoke {{span}}', 'which.fellSilent': 'Spoke before, not {{span}}', 'which.joined': 'Joined {{span}}', 'which.left': 'Left {{span}}', 'which.payers': 'Pay but are silent',
    empty: 'No members yet. Drag a roster or a chat export onto the window.', toImport: 'Import', nobody: 'No such member', needRoster: 'Who is silent can only be known with a roster',
    keyMove: 'move', keyOpen: 'open', keyFind: 'find',
  },
})
