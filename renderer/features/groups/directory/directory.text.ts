import { defineText } from '../../../ui/text'

/** Sentences of the directory of groups. */
export const directoryText = defineText('features/groups/directory', {
  zh: {
    title: '群', reading: '正在读各群', sub: '{{groups}} 个群，近四周 {{messages}} 条消息', find: '找群', name: '群', platform: '平台', type: '类型', size: '人数', messages: '四周消息', trend: '十二周', trendOf: '{{name}} 十二周的消息', speakers: '开口', verdict: '判断', unanswered: '没人答', tasks: '要办', last: '最近消息', full: '将满', lineage: '谱系', splitOff: '分出来的', nearlyFull: '位子快满了，定分流',
    compare: '并排比较 {{count}} 个', hideCompare: '收起比较', fourWeeks: '近四周', definitions: '口径', hideDefinitions: '收起口径', noGain: '没写成员得到什么', stage: '阶段', gain: '成员得到', purpose: '用途', 'life.growing': '成长', 'life.level': '平稳', 'life.falling': '下坡', life: '走势', level: '等级', levelScore: '{{level}}，{{score}} 分', perDay: '每天消息', speakerShare: '开口的占名单', answered: '有回必应率', wait: '等回答（中位）', noise: '问候和表情', top: '话最多的一人', gini: '集中度（基尼）', cameWent: '来 / 走',
    empty: '先导入一个群的聊天或名单，就能看到它怎么样了。', toImport: '去导入', nothing: '没有这样的群', clear: '清空条件', about: '{{purpose}}；成员得到：{{gain}}', noPurpose: '没写用途', keyMove: '移动', keyOpen: '打开', keyChoose: '选来比较', keyFind: '找', keySwitch: '换群',
  },
  en: {
    title: 'Groups', reading: 'Reading the groups', sub: '{{groups}} groups, {{messages}} messages in four weeks', find: 'Find a group', name: 'Group', platform: 'Platform', type: 'Type', size: 'Members', messages: 'Messages', trend: '12 weeks', trendOf: 'Messages of {{name}} over twelve weeks', speakers: 'Spoke', verdict: 'Verdict', unanswered: 'Open Qs', tasks: 'To do', last: 'Last', full: 'nearly full', lineage: 'Lineage', splitOff: 'split off', nearlyFull: 'Seats are running out: plan a second group',
    compare: 'Compare {{count}}', hideCompare: 'Hide comparison', fourWeeks: 'Four weeks', definitions: 'Definitions', hideDefinitions: 'Hide definitions', noGain: 'no gain for members written', stage: 'Stage', gain: 'Members get', purpose: 'Purpose', 'life.growing': 'growing', 'life.level': 'steady', 'life.falling': 'falling', life: 'Life', level: 'Level', levelScore: '{{level}}, {{score}} points', perDay: 'Messages a day', speakerShare: 'Speakers of roster', answered: 'Questions answered', wait: 'Wait (median)', noise: 'Greetings, emoji', top: 'Top speaker', gini: 'Concentration (Gini)', cameWent: 'In / out',
    empty: 'Import the chat or the roster of a group to see how it is doing.', toImport: 'Import', nothing: 'No such group', clear: 'Clear', about: '{{purpose}}; members get: {{gain}}', noPurpose: 'no purpose written', keyMove: 'move', keyOpen: 'open', keyChoose: 'choose to compare', keyFind: 'find', keySwitch: 'switch group',
  },
})
