import { defineText } from './text'

/** Sentences about a damaged restore point or backup file: what of it is intact, what is not. Also for buttons and alerts beside {@link Remains}. */
export const remainsText = defineText('ui/remains', {
  zh: {
    alert: '这个恢复点坏了一部分，没有整份恢复。', found: '这份备份坏了一部分，不能整份恢复。完好的部分可以恢复：',
    title: '{{when}} 的恢复点坏了一部分', of: '{{there}}，原有 {{known}}', people: '找得回的人', groups: '找得回的群', messages: '找得回的消息', more: '等，另外 {{count}} 个',
    gaps: '消息不全的群：{{groups}}。有原来的导出文件的话，恢复后再导入一次就补齐了。', tables: '坏掉的是：{{tables}}。这些只能按操作记录找回，人的名字从群成员里补。', undo: '撤销导入要用的资料不全，有些导入恢复后撤销不了。',
    else: '每一部分都单独校验过，坏的不会混进来。也可以先试更早的恢复点，那一份可能是完整的。', restore: '只恢复完好的部分',
    'table-groups': '群', 'table-people': '人', 'table-accounts': '账号', 'table-memberships': '群成员', 'table-facts': '资料', 'table-tags': '标签', 'table-segments': '分群', 'table-needs': '需求', 'table-offers': '资源', 'table-visits': '回访', 'table-introductions': '引荐', 'table-followUps': '待办', 'table-scripts': '话术', 'table-reviews': '复盘', 'table-imports': '导入', 'table-settings': '设置',
  },
  en: {
    alert: 'This restore point is damaged in part, so it was not restored as a whole.', found: 'This backup is damaged in part and cannot be restored as a whole. What is intact of it can be:',
    title: 'Part of the restore point of {{when}} is damaged', of: '{{there}} of {{known}}', people: 'People intact', groups: 'Groups intact', messages: 'Messages intact', more: ' and {{count}} more',
    gaps: 'Groups with missing messages: {{groups}}. Importing their original export again after the restore fills the gaps.', tables: 'Damaged: {{tables}}. Of these only what the record of your acts tells comes back, and names of people from the member lists.', undo: 'What undoing imports needs is not whole; some imports cannot be undone afterwards.',
    else: 'Each part was checked by itself; nothing damaged gets in. You can also try an older restore point first: it may be whole.', restore: 'Restore only what is intact',
    'table-groups': 'groups', 'table-people': 'people', 'table-accounts': 'accounts', 'table-memberships': 'group members', 'table-facts': 'facts', 'table-tags': 'tags', 'table-segments': 'segments', 'table-needs': 'needs', 'table-offers': 'resources', 'table-visits': 'visits', 'table-introductions': 'introductions', 'table-followUps': 'tasks', 'table-scripts': 'scripts', 'table-reviews': 'reviews', 'table-imports': 'imports', 'table-settings': 'settings',
  },
})
