import { defineText } from '../../ui/text'

/** Every sentence of 人 and of a person's card. */
export const peopleText = defineText('features/people', {
  zh: {
    title: '人', subPeople: '{{count}} 人', subGroups: '{{count}} 群', member: '成员', hasWants: '有什么，找什么', presence: '活跃层', last: '上次往来', unknown: '未知', wants: '找 {{what}}',
    new: '新人', speaking: '参与', lurking: '潜水', silent: '完全沉默', gone: '离群',
    columns: '列', columnsChanged: '换了列', groupCount: '群数', wantsColumn: '找什么', contact: '上次回访', loyalty: '忠诚',
    find: '查找成员', condition: '条件', filtered: '筛出 {{count}} 人', save: '存为分群', saveAs: '分群的名字', segments: '分群', clear: '清空条件', saved: '存好了分群「{{name}}」',
    tag: '标签', city: '地区', industry: '行业', group: '群', level: '水平', lacks: '缺', layer: '活跃层', choose: '选一个', removeCondition: '去掉这个条件', lacksWord: '缺{{what}}',
    novice: '小白', intermediate: '进阶', expert: '大神', audience: '受众', tried: '体验', loyal: '忠实', devoted: '铁杆',
    chosen: '选中 {{count}} 人', tagThem: '打标签', newTag: '新标签，可加 到12月10日', tagged: '给 {{count}} 人打了标签「{{tag}}」', unchoose: '取消选择',
    empty: '还没有成员', emptyHint: '把成员名单或聊天记录拖进来。', toImport: '去导入', demo: '看示例', noMatch: '没找到「{{text}}」，试试全名或备注', nobody: '没有人符合这些条件',
    addPerson: '新成员', newName: '名字', added: '加了 {{name}}',
    keyMove: '移动', keyChoose: '多选', keyTag: '打标签', keyMerge: '合并', keyFilter: '筛选',
    merge: '合并', mergeTitle: '把 {{from}} 并入 {{into}}？', mergeBody: '两人的群、资源、需求、回访都归到 {{into}} 名下，可以撤销。', merged: '{{from}} 已并入 {{into}}',
  },
  en: {
    title: 'People', subPeople: { one: '{{count}} person', other: '{{count}} people' }, subGroups: { one: '{{count}} group', other: '{{count}} groups' }, member: 'Member', hasWants: 'Has, wants', presence: 'Activity', last: 'Last contact', unknown: 'unknown', wants: 'wants {{what}}',
    new: 'New', speaking: 'Speaking', lurking: 'Lurking', silent: 'Silent', gone: 'Left',
    columns: 'Columns', columnsChanged: 'Columns changed', groupCount: 'Groups', wantsColumn: 'Wants', contact: 'Last visit', loyalty: 'Loyalty',
    find: 'Find a member', condition: 'Condition', filtered: { one: '{{count}} person', other: '{{count}} people' }, save: 'Save', saveAs: 'Name of the segment', segments: 'Segments', clear: 'Clear', saved: 'Segment “{{name}}” saved',
    tag: 'Tag', city: 'City', industry: 'Trade', group: 'Group', level: 'Level', lacks: 'Lacks', layer: 'Activity', choose: 'choose', removeCondition: 'Remove this condition', lacksWord: 'lacks {{what}}',
    novice: 'Novice', intermediate: 'Intermediate', expert: 'Expert', audience: 'Audience', tried: 'Tried', loyal: 'Loyal', devoted: 'Devoted',
    chosen: { one: '{{count}} selected', other: '{{count}} selected' }, tagThem: 'Tag', newTag: 'New tag, or choose one', tagged: { one: 'Tagged {{count}} person “{{tag}}”', other: 'Tagged {{count}} people “{{tag}}”' }, unchoose: 'Unselect',
    empty: 'No members yet', emptyHint: 'Drag a roster or a chat export onto the window.', toImport: 'Import', demo: 'See the demo', noMatch: '“{{text}}” not found; try the full name or the remark', nobody: 'Nobody meets these conditions',
    addPerson: 'New member', newName: 'Name', added: 'Added {{name}}',
    keyMove: 'Move', keyChoose: 'Select', keyTag: 'Tag', keyMerge: 'Merge', keyFilter: 'Filter',
    merge: 'Merge', mergeTitle: 'Merge {{from}} into {{into}}?', mergeBody: 'Groups, resources, needs and visits of both will belong to {{into}}. It can be undone.', merged: '{{from}} merged into {{into}}',
  },
})

export type PeopleKey = (typeof peopleText)['keys'][number]
