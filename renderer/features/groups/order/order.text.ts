import { defineText } from '../../../ui/text'

/** Sentences of a group's order: what looks like trouble and what was decided. */
export const orderText = defineText('features/groups/order', {
  zh: {
    list: '要看的消息', sure: '{{label}}', unsure: '{{label}}？', count: '{{count}} 条', all: '全部', open: '待看', decided: '已处理', sinceDays: '看最近 {{days}} 天，管理员发的广告和链接不算',
    'label.ad': '广告', 'label.link_spam': '甩链接', 'label.flood': '刷屏', 'label.quarrel': '争吵', 'label.poach': '挖人', 'label.private_add': '私加',
    judgement: '像是', who: '谁', words: '原话', when: '时间', state: '处理', unknownSender: '不知是谁',
    'step.warned': '警告', 'step.lastWarning': '最后警告', 'step.removed': '请出', 'step.falseAlarm': '误报', 'step.settled': '已了结',
    empty: '没有要看的消息', emptyFilter: '没有这样的消息', judging: '还有 {{count}} 块聊天正在看', clear: '去掉条件', noChat: '有了聊天记录才看得出秩序',
    chooseOne: '选一条，看前后的话，再决定。', why: '凭什么', signs: '词：{{signs}}', noSigns: '整句的写法', sureness: '把握 {{percent}}', context: '前后的话', ladder: '这个人', clean: '以前没有记过', taken: '{{day}} {{step}}', nextIs: '再记就是「{{step}}」', removedNote: '请出只是记一笔，要你自己在群里做；有宽限，付费的人先谈。',
    record: '记「{{step}}」', falseAlarm: '误报', settle: '记为已了结', takeBack: '撤回处理', copyWords: '复制提醒的话', inChat: '在聊天里看', ruled: '记了「{{step}}」', learnt: '记为误报，相像的不再提示', tookBack: '撤回了', copied: '复制了，去群里粘贴', despite: '破例提醒，因为',
    reminder: '@{{name}} 这条消息与群规不符（{{label}}），请撤回，谢谢配合。', reminderQuarrel: '@{{name}} 先停一停，有话我私下听你说。',
    quarrels: '冲突苗头', quarrelOf: '{{one}}和{{other}}', quarrelAlone: '{{one}}', quarrelWhen: '{{when}}，{{count}} 句重话', sides: '双方', other: '旁人', howSettled: '怎么了结的', 'how.talked': '说开了', 'how.explained': '解释清楚了', 'how.apologised': '道歉了', 'how.escalated': '交上去处理', settleNote: '要记住的一句，可不写', settledHow: '{{day}} 了结，{{how}}', bothSides: '分别私下谈，先听再说；两边都谈过，选一个了结。', angry: '重话',
    keyMove: '移动', keyWarn: '记警告', keyFalse: '误报', keyOpen: '在聊天里看', early: '秩序', toSee: '{{count}} 条要看', openOrder: '去看',
  },
  en: {
    list: 'Messages to look at', sure: '{{label}}', unsure: '{{label}}?', count: { one: '{{count}} message', other: '{{count}} messages' }, all: 'All', open: 'To look at', decided: 'Decided', sinceDays: 'The last {{days}} days; offers and links by admins do not count',
    'label.ad': 'Ad', 'label.link_spam': 'Link drop', 'label.flood': 'Flood', 'label.quarrel': 'Quarrel', 'label.poach': 'Poaching', 'label.private_add': 'Private add',
    judgement: 'Looks like', who: 'Who', words: 'Words', when: 'When', state: 'Decided', unknownSender: 'Unknown',
    'step.warned': 'warned', 'step.lastWarning': 'last warning', 'step.removed': 'asked to leave', 'step.falseAlarm': 'false alarm', 'step.settled': 'settled',
    empty: 'Nothing to look at', emptyFilter: 'No such message', judging: { one: '{{count}} stretch of chat still to be read', other: '{{count}} stretches of chat still to be read' }, clear: 'Clear', noChat: 'Order can be told once there is a chat',
    chooseOne: 'Choose a message, read what stands around it, then decide.', why: 'Why', signs: 'Words: {{signs}}', noSigns: 'the way it is written', sureness: '{{percent}} sure', context: 'Around it', ladder: 'This person', clean: 'Nothing noted before', taken: '{{day}}: {{step}}', nextIs: 'The next step is “{{step}}”', removedNote: 'This only notes it; you do it in the chat app. Give grace, and talk to payers first.',
    record: 'Note: {{step}}', falseAlarm: 'False alarm', settle: 'Mark as settled', takeBack: 'Take back', copyWords: 'Copy a reminder', inChat: 'Open in chat', ruled: 'Noted: {{step}}', learnt: 'False alarm noted; its like will pass', tookBack: 'Taken back', copied: 'Copied; paste it in the group', despite: 'Reminded as an exception, because',
    reminder: '@{{name}} this message is against the rules of the group ({{label}}). Please take it back. Thank you.', reminderQuarrel: '@{{name}} please pause; I will hear you in private.',
    quarrels: 'Early signs', quarrelOf: '{{one}} and {{other}}', quarrelAlone: '{{one}}', quarrelWhen: { one: '{{when}}, {{count}} hard word', other: '{{when}}, {{count}} hard words' }, sides: 'Both sides', other: 'others', howSettled: 'How it was settled', 'how.talked': 'talked over', 'how.explained': 'explained', 'how.apologised': 'apologised', 'how.escalated': 'passed on', settleNote: 'What to remember; optional', settledHow: 'Settled {{day}}: {{how}}', bothSides: 'Talk to each in private and listen first; once both were heard, choose how it ended.', angry: 'hard word',
    keyMove: 'move', keyWarn: 'warn', keyFalse: 'false alarm', keyOpen: 'open in chat', early: 'Order', toSee: { one: '{{count}} message to look at', other: '{{count}} messages to look at' }, openOrder: 'Look',
  },
})
