import { defineText } from '../../ui/text'

/** Words for the columns of tables, and for what a file leaves to be asked. */
export const mappingText = defineText('imports.mapping', {
  zh: {
    title: '每一列是什么', remembered: '下次同样的表头照此读', noHeader: '这张表没有表头', colon: '：', column: '第 {{number}} 列', meaning: '「{{column}}」是什么', none: '不用',
    wantsTime: '至少指出时间和内容两列。', wantsName: '至少指出名字或账号一列。',
    time: '时间', day: '日期', sender: '发送人', senderId: '发送人账号', group: '群名', groupId: '群账号', kind: '消息类型', content: '内容', id: '消息编号',
    groupNickname: '群名片', nickname: '昵称', remark: '备注名', wxid: 'wxid', alias: '微信号', qq: 'QQ 号', userid: '企业微信账号', role: '角色', level: '等级', title2: '头衔',
    joinedAt: '入群时间', lastSpokeAt: '最后发言', invitedBy: '邀请人', note: '备注',
    askDate: '记录里只有钟点，这是哪一天？', dateHint: '例如 2026-11-21', dateField: '哪一天',
    dayOrder: '日期', dmy: '日在前，月在后', mdy: '月在前，日在后', noOrder: '日和月分不清，先空着', orderOpen: '文件里分不出，请看一眼', orderFound: '按记录的先后和数字认出', orderChosen: '你选的',
    passedOver: '另有 {{count}} 个文件不是聊天记录或名单，没有读', seeNames: '看文件名', fold: '收起',
  },
  en: {
    title: 'What each column is', remembered: 'kept for tables with this header', noHeader: 'this table has no header', colon: ': ', column: 'Column {{number}}', meaning: 'What “{{column}}” is', none: 'not used',
    wantsTime: 'point out at least the time and the words.', wantsName: 'point out at least one name or id.',
    time: 'Time', day: 'Day', sender: 'Sender', senderId: 'Sender id', group: 'Group', groupId: 'Group id', kind: 'Kind of message', content: 'Words', id: 'Message id',
    groupNickname: 'Group card', nickname: 'Nickname', remark: 'Remark', wxid: 'wxid', alias: 'WeChat ID', qq: 'QQ number', userid: 'WeCom id', role: 'Role', level: 'Level', title2: 'Title',
    joinedAt: 'Joined', lastSpokeAt: 'Last spoke', invitedBy: 'Invited by', note: 'Note',
    askDate: 'The file has times but no day. Which day was it?', dateHint: 'such as 2026-11-21', dateField: 'Day',
    dayOrder: 'Dates', dmy: 'day, then month', mdy: 'month, then day', noOrder: 'day or month first? left empty', orderOpen: 'the file does not tell; please check', orderFound: 'found by the numbers and their order', orderChosen: 'as you chose',
    passedOver: { one: '{{count}} other file is no chat export or roster and was not read', other: '{{count}} other files are no chat exports or rosters and were not read' }, seeNames: 'See names', fold: 'Fold',
  },
})
