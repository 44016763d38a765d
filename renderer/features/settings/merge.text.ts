import { defineText } from '../../ui/text'

/** Sentences about uniting a backup with the register. */
export const mergeText = defineText('settings/merge', {
  zh: {
    short: '并入', merge: '并入备份文件', note: '把另一台电脑的备份和现在的合在一起：人、群、聊天、回访、需求都取并集，不会替换。', title: '并入 {{name}}', act: '并入', working: '正在读备份，聊天先并进来，请稍等', locked: '这份备份的口令', open: '打开',
    sum: '新消息 {{messages}} 条；多出 {{added}} 条资料，补全 {{filled}} 处。', conflicts: '有 {{count}} 处两边不一样，请选用哪边：', none: '两边没有不一样的地方。', ours: '这台', theirs: '备份', allOurs: '都用这台', allTheirs: '都用备份',
    of: '{{of}}：{{field}}', merged: '并入了，新消息 {{messages}} 条', broken: '没有并入，什么都没留下', undone: '已撤销并入',
    name: '名字', remark: '备注', salutation: '称呼', text: '内容', level: '水平', loyalty: '忠诚', state: '状态', until: '期限', region: '地区', budget: '预算', value: '内容', cadenceDays: '周期', type: '类型', purpose: '目的', noteField: '备注说明', outcome: '结果', other: '其他（{{field}}）',
  },
  en: {
    short: 'Merge', merge: 'Merge a backup file', note: 'Unites a backup of another computer with what is here: people, groups, chats, visits and needs of both; nothing is replaced.', title: 'Merge {{name}}', act: 'Merge', working: 'Reading the backup and taking its chats in; please wait', locked: 'Passphrase of this backup', open: 'Open',
    sum: '{{messages}} new messages; {{added}} more entries, {{filled}} completed.', conflicts: { one: 'One thing differs; choose which to keep:', other: '{{count}} things differ; choose which to keep:' }, none: 'Nothing differs.', ours: 'This one', theirs: 'Backup', allOurs: 'All from here', allTheirs: 'All from the backup',
    of: '{{of}}: {{field}}', merged: 'Merged; {{messages}} new messages', broken: 'Not merged; nothing was kept', undone: 'Merge undone',
    name: 'name', remark: 'remark', salutation: 'address', text: 'words', level: 'level', loyalty: 'loyalty', state: 'state', until: 'until', region: 'region', budget: 'budget', value: 'value', cadenceDays: 'cadence', type: 'type', purpose: 'purpose', noteField: 'note', outcome: 'outcome', other: 'other ({{field}})',
  },
})
