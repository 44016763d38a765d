import { defineText } from '../../../ui/text'

/** Every sentence of a person's card. */
export const cardText = defineText('features/people/card', {
  zh: {
    stepNote: '写一句凭据', stepGone: '不再定{{what}}', friends: '好友', matching: '对接', couldHelp: '能帮 {{name}}：找 {{need}}', helpedBy: '{{name}} 能帮：{{offer}}', helpPoints: '{{score}} 分', names: '名字', groups: '群', has: '有', wants: '找', life: '生活', trade: '行业', tags: '标签', log: '往来', relations: '关系', plan: '安排',
    remark: '备注', card: '群名片', nickname: '昵称', display: '显示名', alias: '微信号', typed: '你记的', salutation: '称呼', seenFrom: '{{from}} 起', seenUntil: '用到 {{to}}', noRemark: '写个备注，微信里按它搜', noSalutation: '话术里怎么称呼',
    log1: '记一笔', introduce: '引荐', core: '核心', seed: '种子', self: '我', doNotContact: '勿扰', more: '更多', setCore: '设为核心人物', unsetCore: '不再是核心人物', setSeed: '设为种子用户', unsetSeed: '不再是种子用户', setSelf: '这是我自己', unsetSelf: '这不是我', setDnd: '设为勿扰', unsetDnd: '取消勿扰',
    owner: '群主', admin: '管理员', messages: '{{count}} 条，最近 {{day}}', never: '没说过话', neverKnown: '未见发言', left: '{{day}} 离群', gone: '已离群', joined: '{{day}} 入群', invitedBy: '{{name}} 邀请',
    addOffer: '加一条资源', addNeed: '加一条需求', addFact: '加一条', addTag: '加标签', offerHint: '手上有什么，例：北仑冷库 2,400 托', needHint: '要什么，例：夜班叉车司机 12月前', factValue: '内容', kind: '哪一项',
    confirmed: '{{day}} 证实', unconfirmed: '{{day}} 说的', via: '间接，经由 {{name}}', confirmNow: '证实', noLonger: '没有了', until: '{{day}}到期', overdue: '{{day}}已过期', met: '已解决', open: '进行中', talking: '引荐中', expired: '已过期', withdrawn: '已撤回',
    tieOf: '{{a}} 和 {{b}}：{{what}}', evidenceReplies: '{{group}}：互答 {{count}} 次，{{from}} 到 {{to}}', evidenceInvited: '{{group}}：{{name}} 邀请进群', evidenceIntroduced: '{{day}} 引荐：{{what}}', custom: '自定', addField: '加一个字段', fieldHint: '名称：内容，例：尺码：L', badField: '写成「名称：内容」', waiting: '读到 {{count}} 条，等你确认', remove: '删除', keep: '确定', wrong: '不对', openMessage: '打开原话', accept: '确认',
    sourceTyped: '你记的', sourceRoster: '名单', sourceCard: '群名片', sourceVisit: '回访', sourceMessage: '群聊', sourceIntroduction: '引荐', notConfirmed: '未确认', said: '{{group}}，{{when}}',
    unknown: '未知', empty: '还没有', private: '私聊', group: '群里', moments: '朋友圈', phone: '电话', offline: '见面',
    replied: '已回', noReply: '未回', hasNeed: '有需求', hasOffer: '有资源', appointed: '约下次', doNotContactOutcome: '勿扰', capReached: '已记下。超过触达上限或设了勿扰：为什么还要联系', visitHint: '说了什么，# 标签 @ 人 !下周三 ¥199', save: '记下', channel: '怎么联系的', nextOn: '下次 {{day}}', logged: '记下了：{{name}}', next: '下次',
    timelineName: '名字改为 {{name}}', timelineJoined: '进了 {{group}}', timelineLeft: '离开 {{group}}', timelineNeed: '找 {{what}}', timelineOffer: '有 {{what}}', timelineFact: '{{type}}：{{value}}', timelineIntro: '与 {{name}} 引荐', timelineDeal: '与 {{name}} 成交', showAll: '全部 {{count}} 条', noLog: '还没有往来',
    cadence: '回访周期', cadenceDays: '每 {{days}} 天', cadenceDefault: '按标签和水平', days: '天数', level: '水平', loyalty: '忠诚', paidUntil: '付费到', notPaid: '未付费', lastContact: '上次联系',
    noRelations: '还看不出和谁来往', mostWith: '和 {{name}} 互答最多', replies: '互答 {{count}}', deal: '成交', introduced: '引荐', invited: '邀请',
    saved: '改好了', removed: '删掉了', addedFact: '记下了：{{value}}', birthdayHint: '03-08、1990-03-08 或 农历03-08', badBirthday: '生日写成 03-08、1990-03-08 或 农历03-08', badDay: '看不懂这个日期，例：12月10日', splitAccount: '分出去', split: '「{{name}}」已分成另一个人', accounts: '账号',
  },
  en: {
    stepNote: 'What speaks for it', stepGone: '{{what}} cleared', friends: 'Friend of', matching: 'Match', couldHelp: 'could help {{name}}: wants {{need}}', helpedBy: '{{name}} could help: {{offer}}', helpPoints: '{{score}} points', names: 'Names', groups: 'Groups', has: 'Has', wants: 'Wants', life: 'Life', trade: 'Trade', tags: 'Tags', log: 'Log', relations: 'Ties', plan: 'Plan',
    remark: 'Remark', card: 'Card', nickname: 'Nickname', display: 'Shown as', alias: 'WeChat ID', typed: 'Typed', salutation: 'Address', seenFrom: 'since {{from}}', seenUntil: 'until {{to}}', noRemark: 'Write a remark to search by', noSalutation: 'How scripts address them',
    log1: 'Log', introduce: 'Introduce', core: 'Core', seed: 'Seed', self: 'Me', doNotContact: 'Do not contact', more: 'More', setCore: 'Make a core person', unsetCore: 'No longer a core person', setSeed: 'Make a seed member', unsetSeed: 'No longer a seed member', setSelf: 'This is me', unsetSelf: 'This is not me', setDnd: 'Do not contact', unsetDnd: 'May be contacted',
    owner: 'Owner', admin: 'Admin', messages: { one: '{{count}} message, {{day}}', other: '{{count}} messages, last {{day}}' }, never: 'never spoke', neverKnown: 'no message seen', left: 'left {{day}}', gone: 'left', joined: 'joined {{day}}', invitedBy: 'invited by {{name}}',
    addOffer: 'Add a resource', addNeed: 'Add a need', addFact: 'Add', addTag: 'Add a tag', offerHint: 'What they have', needHint: 'What they want, by when', factValue: 'Value', kind: 'Which',
    confirmed: 'confirmed {{day}}', unconfirmed: 'said {{day}}', via: 'indirect, through {{name}}', confirmNow: 'Confirm', noLonger: 'Gone', until: 'until {{day}}', overdue: 'ended {{day}}', met: 'Met', open: 'open', talking: 'introducing', expired: 'expired', withdrawn: 'withdrawn',
    tieOf: '{{a}} and {{b}}: {{what}}', evidenceReplies: { one: '{{group}}: {{count}} reply, {{from}} to {{to}}', other: '{{group}}: {{count}} replies, {{from}} to {{to}}' }, evidenceInvited: '{{group}}: invited by {{name}}', evidenceIntroduced: '{{day}} introduced: {{what}}', custom: 'Custom', addField: 'Add a field', fieldHint: 'Name: value, e.g. Size: L', badField: 'Write it as “Name: value”', waiting: { one: '{{count}} reading waits for a yes or no', other: '{{count}} readings wait for a yes or no' }, remove: 'Remove', keep: 'Keep', wrong: 'Wrong', openMessage: 'Open the message', accept: 'Confirm',
    sourceTyped: 'typed', sourceRoster: 'roster', sourceCard: 'card', sourceVisit: 'visit', sourceMessage: 'chat', sourceIntroduction: 'introduction', notConfirmed: 'unconfirmed', said: '{{group}}, {{when}}',
    unknown: 'unknown', empty: 'None yet', private: 'Private', group: 'In group', moments: 'Moments', phone: 'Phone', offline: 'In person',
    replied: 'Replied', noReply: 'No reply', hasNeed: 'Has need', hasOffer: 'Has resource', appointed: 'Next date', doNotContactOutcome: 'No contact', capReached: 'Logged. It goes over a cap or “do not contact”: why all the same?', visitHint: 'What was said; #tag @person !下周三 ¥199', save: 'Save', channel: 'Channel', nextOn: 'next {{day}}', logged: 'Logged: {{name}}', next: 'Next',
    timelineName: 'renamed to {{name}}', timelineJoined: 'joined {{group}}', timelineLeft: 'left {{group}}', timelineNeed: 'wants {{what}}', timelineOffer: 'has {{what}}', timelineFact: '{{type}}: {{value}}', timelineIntro: 'introduced to {{name}}', timelineDeal: 'deal with {{name}}', showAll: 'All {{count}}', noLog: 'Nothing yet',
    cadence: 'Cadence', cadenceDays: 'every {{days}} days', cadenceDefault: 'by tag and level', days: 'Days', level: 'Level', loyalty: 'Loyalty', paidUntil: 'Paid until', notPaid: 'not paying', lastContact: 'Last contact',
    noRelations: 'No ties visible yet', mostWith: 'Answers {{name}} most', replies: { one: '{{count}} reply', other: '{{count}} replies' }, deal: 'deal', introduced: 'introduced', invited: 'invited',
    saved: 'Changed', removed: 'Removed', addedFact: 'Noted: {{value}}', birthdayHint: '03-08, 1990-03-08 or 农历03-08', badBirthday: 'Write the birthday as 03-08, 1990-03-08 or 农历03-08', badDay: 'This date is not understood; try 12月10日', splitAccount: 'Split off', split: '“{{name}}” is a person of their own now', accounts: 'Account',
  },
})

export type CardKey = (typeof cardText)['keys'][number]
