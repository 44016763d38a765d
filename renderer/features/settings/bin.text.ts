import { defineText } from '../../ui/text'

/** Sentences of 最近删除. */
export const binText = defineText('settings/bin', {
  zh: {
    title: '最近删除', bin: '删掉的', note: '删掉的东西和撤销的导入留 30 天，随时放回。彻底删除的人不在这里。', empty: '最近 30 天没有删过什么', putBack: '放回', restored: '已放回', more: '其余 {{count}} 项',
    line: '{{kind}}：{{what}}', import: '导入',
    people: '人', facts: '资料', needs: '需求', offers: '资源', visits: '回访', introductions: '引荐', tags: '标签', segments: '分群', scripts: '话术', groups: '群', memberships: '群成员', followUps: '待办',
  },
  en: {
    title: 'Deleted', bin: 'Deleted things', note: 'What was deleted and imports taken back are kept for 30 days. People erased for good are not here.', empty: 'Nothing was deleted in the last 30 days', putBack: 'Put back', restored: 'Put back', more: { one: '{{count}} more', other: '{{count}} more' },
    line: '{{kind}}: {{what}}', import: 'Import',
    people: 'Person', facts: 'Fact', needs: 'Need', offers: 'Resource', visits: 'Visit', introductions: 'Introduction', tags: 'Tag', segments: 'Segment', scripts: 'Script', groups: 'Group', memberships: 'Member', followUps: 'Task',
  },
})
