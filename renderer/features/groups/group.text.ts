import { defineText } from '../../ui/text'

/** Sentences all tabs of a group share. */
export const groupText = defineText('features/groups/group', {
  zh: {
    'tab.overview': '概况', 'tab.members': '成员', 'tab.rules': '群规', 'tab.plan': '计划', 'tab.account': '账目', 'tab.chat': '聊天', tabs: '群的各页', comma: '，', group: '群',
    'platform.wechat': '微信{{kind}}', 'platform.qq': 'QQ {{kind}}', 'platform.wecom': '企业微信{{kind}}', 'platform.whatsapp': 'WhatsApp {{kind}}', 'platform.telegram': 'Telegram {{kind}}', 'platform.discord': 'Discord {{kind}}', 'platform.line': 'LINE {{kind}}', 'platform.slack': 'Slack {{kind}}', 'platform.other': '{{kind}}',
    'platformShort.wechat': '微信', 'platformShort.qq': 'QQ', 'platformShort.wecom': '企微', 'platformShort.whatsapp': 'WhatsApp', 'platformShort.telegram': 'Telegram', 'platformShort.discord': 'Discord', 'platformShort.line': 'LINE', 'platformShort.slack': 'Slack', 'platformShort.other': '其他',
    'type.lead': '引流群', 'type.standard': '普通群', 'type.member': '会员群', 'type.event': '活动群', 'type.flash': '快闪群', 'typeShort.lead': '引流', 'typeShort.standard': '普通', 'typeShort.member': '会员', 'typeShort.event': '活动', 'typeShort.flash': '快闪',
    'forLevel.novice': '小白群', 'forLevel.intermediate': '进阶群', 'forLevel.expert': '大神群', 'myRole.owner': '我是群主', 'myRole.admin': '我是管理员', 'myRole.member': '我是成员',
    size: '{{count}} 人', sizeOf: '{{count}}/{{capacity}} 人', sizeSeen: '见过 {{count}} 人，没有名单',
    reading: '正在读这个群', goneTitle: '没有这个群', gone: '这个群不在了，可能它的导入已经撤销。', toDirectory: '看所有群', unknown: '未知', unknownSender: '不知是谁',
    'role.owner': '群主', 'role.admin': '管理', 'role.core': '核心', paid: '付费', seed: '种子', bot: '机器人',
    'layer.starter': '话题发起', 'layer.joiner': '参与', 'layer.lurker': '潜水', 'layer.silent': '完全沉默',
    'range.fourWeeks': '4 周', 'range.twelveWeeks': '12 周', 'range.year': '一年', 'range.all': '全部', ranges: '时间范围',
    'verdict.steady': '稳', 'verdict.hollow': '热闹但低价值', 'verdict.declining': '衰退迹象', 'verdict.unknown': '数据不足',
  },
  en: {
    'tab.overview': 'Overview', 'tab.members': 'Members', 'tab.rules': 'Rules', 'tab.plan': 'Plan', 'tab.account': 'Account', 'tab.chat': 'Chat', tabs: 'Sheets of the group', comma: ', ', group: 'group',
    'platform.wechat': 'WeChat {{kind}}', 'platform.qq': 'QQ {{kind}}', 'platform.wecom': 'WeCom {{kind}}', 'platform.whatsapp': 'WhatsApp {{kind}}', 'platform.telegram': 'Telegram {{kind}}', 'platform.discord': 'Discord {{kind}}', 'platform.line': 'LINE {{kind}}', 'platform.slack': 'Slack {{kind}}', 'platform.other': '{{kind}}',
    'platformShort.wechat': 'WeChat', 'platformShort.qq': 'QQ', 'platformShort.wecom': 'WeCom', 'platformShort.whatsapp': 'WhatsApp', 'platformShort.telegram': 'Telegram', 'platformShort.discord': 'Discord', 'platformShort.line': 'LINE', 'platformShort.slack': 'Slack', 'platformShort.other': 'Other',
    'type.lead': 'lead group', 'type.standard': 'standard group', 'type.member': 'member group', 'type.event': 'event group', 'type.flash': 'flash group', 'typeShort.lead': 'Lead', 'typeShort.standard': 'Standard', 'typeShort.member': 'Member', 'typeShort.event': 'Event', 'typeShort.flash': 'Flash',
    'forLevel.novice': 'for novices', 'forLevel.intermediate': 'for intermediates', 'forLevel.expert': 'for experts', 'myRole.owner': 'I own it', 'myRole.admin': 'I am admin', 'myRole.member': 'I am a member',
    size: '{{count}} people', sizeOf: '{{count}}/{{capacity}} people', sizeSeen: '{{count}} people seen, no roster',
    reading: 'Reading this group', goneTitle: 'No such group', gone: 'This group is gone; its import may have been undone.', toDirectory: 'All groups', unknown: 'unknown', unknownSender: 'Unknown',
    'role.owner': 'owner', 'role.admin': 'admin', 'role.core': 'core', paid: 'paid', seed: 'seed', bot: 'bot',
    'layer.starter': 'Starters', 'layer.joiner': 'Joiners', 'layer.lurker': 'Lurkers', 'layer.silent': 'Silent',
    'range.fourWeeks': '4 weeks', 'range.twelveWeeks': '12 weeks', 'range.year': 'Year', 'range.all': 'All', ranges: 'Range',
    'verdict.steady': 'Steady', 'verdict.hollow': 'Busy but hollow', 'verdict.declining': 'Signs of decline', 'verdict.unknown': 'Too little data',
  },
})
