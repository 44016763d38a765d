import { defineText } from '../../ui/text'

/** Words for what the inbox folder brought by itself. */
export const inboxText = defineText('features/today/inbox', {
  zh: {
    inbox: '收件夹', messages: '新消息 {{count}} 条', members: '新成员 {{count}} 位', left: '离群 {{count}} 位', nothing: '没有新内容', readIn: '{{time}} 自动读入', result: '看导入结果',
  },
  en: {
    inbox: 'Inbox folder', messages: { one: '{{count}} new message', other: '{{count}} new messages' }, members: { one: '{{count}} new member', other: '{{count}} new members' }, left: '{{count}} left',
    nothing: 'nothing new', readIn: 'read in by itself at {{time}}', result: 'See the import',
  },
})
