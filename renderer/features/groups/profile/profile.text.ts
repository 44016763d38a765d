import { defineText } from '../../../ui/text'

/** Sentences of a group's plan and rules. */
export const profileText = defineText('features/groups/profile', {
  zh: {
    about: '这个群', why: '为什么', ahead: '要办的', saved: '改好了', unknown: '还没选', wrong: '看不懂，先不改', wordGap: '、',
    name: '群名', type: '类型', myRole: '我在群里', forLevel: '给谁的群', forEverybody: '不分水平', expertShare: '大神至少占 %', 'hint.expertShare': '不填是 {{least}}，0 是不要求；不够就列进招募需求', capacity: '人数上限', endsOn: '解散日', city: '城市', trade: '行业', purpose: '我要它做什么', memberGain: '成员得到什么', keywords: '关键词', note: '备注',
    'hint.name': '改名后，旧名仍然找得到', 'hint.capacity': '微信和企业微信群通常 500', 'hint.city': '如：宁波；不限地方就空着', 'hint.trade': '如：冷链；群多了按它找', 'hint.endsOn': '如 2026-12-12，到那天提醒收口', 'hint.purpose': '一句话：为谁，解决什么', 'hint.memberGain': '没有这一句，人不会留下', 'hint.keywords': '用空格或顿号分开；据此看群有没有跑题', 'hint.note': '只有自己看得到', 'hint.cardPattern': '几段之间用横线，如：城市-行业-昵称',
    'typeNote.lead': '拉新', 'typeNote.standard': '日常', 'typeNote.member': '付费', 'typeNote.event': '一场活动', 'typeNote.flash': '有解散日',
    nothingAhead: '没有排着的群务', dueAhead: '{{count}} 件群务在今日里', endsIn: '{{day}}解散',
    nameSaysNothing: '只看名字不知道这个群做什么：写上为谁、解决什么，如「2026年教资答疑」', gainMissing: '还没写。没有这一句，人不会留下',
    actions: '做过的事', actionOn: '哪天', actionWhat: '做了什么', actionExample: '如：周日 19:00 开分享会', addAction: '记下', noActions: '还没记过。记下哪天做了什么，就能看同一批人前后说话多了还是少了。', sides: '前后看几天', sideDays: '前后各 {{count}} 天', removeAction: '去掉', effect: '同一批 {{n}} 人，每人消息的中位数从 {{before}} 到 {{after}}，', effectPeople: '{{more}} 人多了，{{fewer}} 人少了，{{same}} 人一样。', effectNobody: '前后都没有人说话', effectShort: '聊天只有 {{from}} 到 {{to}}，前后没有看全。', seeBefore: '之前开口的', seeAfter: '之后开口的', caution: '没有对照组：同样的日子里别的事也在变，多了少了不一定是因为这件事；人少的时候更不作数。当天不算在内。',
    cardRule: '群名片', cardPattern: '格式', patternExample: '城市-行业-昵称', incentive: '改好了有什么', 'hint.incentive': '可不填，写了会带进提醒，如：改好的本周置顶一次', reminderIncentive: '{{incentive}}。', follow: '{{good}}/{{all}} 人合规', copyReminder: '复制提醒（{{batch}}/{{batches}}）', copied: '复制了 {{count}} 人的提醒，去群里粘贴', reminder: '请把群名片改成「{{pattern}}」，方便大家互相认识，谢谢。',
    card: '名片', memberRole: '身份', messages: '消息', offenders: '不合规的成员', allFollow: '人人都合规',
    same: '同一个群', sameWhy: '同一个群用别的名字或别的软件导出过，就把那一个并进来：消息只留一份，人还是原来的人。', sameWhich: '选那个群', join: '并进这个群', joining: '正在并', joined: '{{from}}已并入{{into}}，多出 {{count}} 条消息',
    keyNext: '下一栏', keySave: '存', keyUndo: '撤销', keyMove: '移动', keyOpen: '看人',
  },
  en: {
    about: 'The group', why: 'Why', ahead: 'To do', saved: 'Saved', unknown: 'not chosen', wrong: 'Not understood; nothing changed', wordGap: ', ',
    name: 'Name', type: 'Type', myRole: 'My role', forLevel: 'For whom', forEverybody: 'every level', expertShare: 'Experts at least, %', 'hint.expertShare': 'Empty: {{least}}; 0: none wanted. Too few become a recruiting wish', capacity: 'Seats', endsOn: 'Ends on', city: 'City', trade: 'Trade', purpose: 'What I want of it', memberGain: 'What members get', keywords: 'Keywords', note: 'Note',
    'hint.name': 'The old name can still be found', 'hint.capacity': 'WeChat and WeCom groups usually hold 500', 'hint.city': 'As Ningbo; empty where it is not bound to a place', 'hint.trade': 'As cold chain; find groups by it', 'hint.endsOn': 'As 2026-12-12; you will be reminded to wrap up', 'hint.purpose': 'One sentence: for whom, against what', 'hint.memberGain': 'Without this people do not stay', 'hint.keywords': 'Parted by blanks or commas; tells whether the talk strays', 'hint.note': 'Only you see it', 'hint.cardPattern': 'Parts joined by dashes, such as City-Trade-Name',
    'typeNote.lead': 'acquire', 'typeNote.standard': 'everyday', 'typeNote.member': 'paid', 'typeNote.event': 'one event', 'typeNote.flash': 'has an end',
    nothingAhead: 'Nothing planned for this group', dueAhead: { one: '{{count}} task in Today', other: '{{count}} tasks in Today' }, endsIn: 'ends {{day}}',
    nameSaysNothing: 'The name tells nobody what the group is for; say for whom and what', gainMissing: 'Not written yet. Without it people do not stay',
    actions: 'Done', actionOn: 'Day', actionWhat: 'What was done', actionExample: 'e.g. sharing on Sunday at 19:00', addAction: 'Note it', noActions: 'Nothing noted yet. Note what was done on which day to see whether the same people wrote more or less.', sides: 'Days on either side', sideDays: '{{count}} days before and after', removeAction: 'Remove', effect: 'The same {{n}} people: messages a person (median) from {{before}} to {{after}};', effectPeople: ' {{more}} wrote more, {{fewer}} fewer, {{same}} as many.', effectNobody: 'Nobody wrote before or after', effectShort: 'The chat only covers {{from}} to {{to}}.', seeBefore: 'spoke before', seeAfter: 'spoke after', caution: 'There is no control group: other things changed in the same days, so more or less need not come from this; with few people even less so. The day itself counts in neither.',
    cardRule: 'Name cards', cardPattern: 'Pattern', patternExample: 'City-Trade-Name', incentive: 'What one gets for it', 'hint.incentive': 'Optional; goes into the reminder', reminderIncentive: ' {{incentive}}.', follow: '{{good}} of {{all}} follow it', copyReminder: 'Copy reminder ({{batch}}/{{batches}})', copied: { one: 'Reminder for {{count}} person copied; paste it in the group', other: 'Reminder for {{count}} people copied; paste it in the group' }, reminder: 'Please set your group card to “{{pattern}}” so that we all know each other. Thank you.',
    card: 'Card', memberRole: 'Role', messages: 'Messages', offenders: 'Members whose card does not follow', allFollow: 'Everybody follows it',
    same: 'Same group', sameWhy: 'If this group was also imported under another name or from another exporter, take that one in: each message stays once, people stay who they are.', sameWhich: 'Choose the group', join: 'Take it into this one', joining: 'Joining', joined: { one: '{{from}} is part of {{into}} now; {{count}} message more', other: '{{from}} is part of {{into}} now; {{count}} messages more' },
    keyNext: 'next field', keySave: 'save', keyUndo: 'undo', keyMove: 'move', keyOpen: 'open',
  },
})
