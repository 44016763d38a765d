import { defineText } from '../../../ui/text'

/** Sentences of a group's plan: where it came from, what members think, what every month should have. */
export const planText = defineText('features/groups/plan', {
  zh: {
    saved: '改好了', seats: '分流', seatsLeft: '{{size}}/{{capacity}} 人，还剩 {{left}} 个位子', seatsFull: '{{size}}/{{capacity}} 人，将满：定好新人去哪', seatsUnknown: '还不知道满没满：要有成员名单和人数上限', overflow: '满了怎么办', 'hint.overflow': '如：新人进杭甬二群，阿桂带，老人不动',
    parent: '从哪个群分出来', noParent: '不是分出来的', children: '分出去的群',
    four: '每月四件', fourLit: '{{month}}，四件亮了 {{lit}} 件', 'kind.online': '网上聊过', 'kind.offline': '线下见过', 'kind.topic': '有过话题', 'kind.reward': '给过奖励', kind: '哪一件', noKind: '不算四件', contacts: '{{count}} 次联系', notYet: '还没有', lit: '亮', unlit: '没亮',
    feedback: '意见', feedbackNone: '还没记过意见。谁说了什么，怎么答的，都写在这里；没有答复的不能结。', feedbackOpen: '{{open}} 条没结，{{waiting}} 条还没答复', feedbackAllClosed: '{{count}} 条都结了', who: '谁说的', whoExample: '成员，可不填', said: '说了什么', saidExample: '如：活动都在工作日晚上，来不了', note: '记下', reply: '答复', replyExample: '怎么答的，回车存下', close: '结了', needsReply: '先写答复再结', reopen: '重开', remove: '去掉', closedOn: '{{day}} 结', repliedOn: '{{day}} 答复', nobody: '没有叫这个的人，名字不记', showClosed: '看结了的 {{count}} 条', hideClosed: '收起结了的', unknownWho: '没记是谁',
  },
  en: {
    saved: 'Saved', seats: 'Overflow', seatsLeft: { one: '{{size}} of {{capacity}}; {{left}} seat left', other: '{{size}} of {{capacity}}; {{left}} seats left' }, seatsFull: '{{size}} of {{capacity}}, nearly full: settle where newcomers go', seatsUnknown: 'Whether it is full is unknown: it takes a roster and the number of seats', overflow: 'When it is full', 'hint.overflow': 'e.g. newcomers go to group two, led by Gui; nobody moves',
    parent: 'Split from', noParent: 'not split from another', children: 'Split from this one',
    four: 'Each month', fourLit: '{{month}}: {{lit}} of four', 'kind.online': 'talked online', 'kind.offline': 'met offline', 'kind.topic': 'had a topic', 'kind.reward': 'gave a reward', kind: 'Which of the four', noKind: 'none', contacts: { one: '{{count}} contact', other: '{{count}} contacts' }, notYet: 'not yet', lit: 'lit', unlit: 'not lit',
    feedback: 'Opinions', feedbackNone: 'No opinion noted yet. Who said what, and what you answered, goes here; nothing closes without an answer.', feedbackOpen: '{{open}} open, {{waiting}} without an answer', feedbackAllClosed: { one: '{{count}}, closed', other: 'All {{count}} closed' }, who: 'Who', whoExample: 'a member', said: 'What was said', saidExample: 'e.g. events are always on weekday evenings', note: 'Note it', reply: 'Answer', replyExample: 'what you answered; Enter saves', close: 'Close', needsReply: 'Answer first, then close', reopen: 'Open again', remove: 'Remove', closedOn: 'closed {{day}}', repliedOn: 'answered {{day}}', nobody: 'Nobody of that name; noted without', showClosed: 'Show {{count}} closed', hideClosed: 'Hide closed', unknownWho: 'nobody named',
  },
})
