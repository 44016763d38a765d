import { defineText } from '../../ui/text'

/** Sentences of the sheet 待确认. */
export const foundText = defineText('features/people/found', {
  zh: {
    all: '全部', found: '待确认', sub: '从消息和群名片里读到的，你说了算；不要的不会再来', member: '成员', what: '读到', evidence: '原话', certain: '把握', need: '找', offer: '有', fromCard: '群名片 {{name}}', kind: '哪一种', everything: '全部', allKinds: '全部种类', doubtful: '要看看', on: '说于', edit: '改了再确认', choosePerson: '选这个人的', fromCards: '群名片', acceptSure: '确认高可信 {{count}} 条', acceptThese: '确认这 {{count}} 条', firstOf: '先看前 {{shown}} 条', nothing: '写点什么', badBirthday: '没有这样的生日，写成 3月8日、1990年3月8日 或 农历闰六月十五', until: '{{day}}前', forOther: '替别人', ofOther: '别人的', emptyHere: '这里没有等着确认的',
    accept: '确认', reject: '不要', open: '看原话', chosen: '选中 {{count}} 条', chooseAll: '选中全部 {{count}} 条', unchoose: '取消选择', accepted: '确认了 {{count}} 条', rejected: '不要了 {{count}} 条', empty: '没有等着确认的', emptyHint: '导入新的聊天后，读到的资料会排在这里。', everybody: '看所有人', high: '高可信',
    keyMove: '移动',
  },
  en: {
    all: 'All', found: 'To confirm', sub: 'Read out of messages and cards; you decide, and what you reject does not come back', member: 'Person', what: 'Read', evidence: 'What was said', certain: 'Certainty', need: 'Wants', offer: 'Has', fromCard: 'Card {{name}}', kind: 'Kind', everything: 'All', allKinds: 'All kinds', doubtful: 'To look at', on: 'Said', edit: 'Confirm in other words', choosePerson: 'Choose all of this person', fromCards: 'Cards', acceptSure: 'Confirm {{count}} certain', acceptThese: 'Confirm these {{count}}', firstOf: 'First {{shown}}', nothing: 'Write something', badBirthday: 'No such birthday; write 03-08, 1990-03-08, 农历08-15 or 农历闰06-15', until: 'by {{day}}', forOther: 'for somebody else', ofOther: 'somebody else’s', emptyHere: 'Nothing waits here',
    accept: 'Confirm', reject: 'Reject', open: 'Open the message', chosen: { one: '{{count}} chosen', other: '{{count}} chosen' }, chooseAll: 'All {{count}}', unchoose: 'Choose none', accepted: '{{count}} confirmed', rejected: '{{count}} rejected', empty: 'Nothing waits for you', emptyHint: 'What is read out of new chats will stand here.', everybody: 'Everybody', high: 'Certain',
    keyMove: 'Move',
  },
})
