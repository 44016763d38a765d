import { defineText } from '../../ui/text'

/** Sentences about the operator's tags. */
export const tagsText = defineText('settings/tags', {
  zh: {
    title: '标签', none: '还没有标签。在「人」里选几个人按 T，或在卡片上加。', name: '标签的名字', until: '「{{name}}」用到哪天', forGood: '一直有效', people: '{{count}} 人', over: '已过期，不再算数', remove: '删掉',
    saved: '改好了标签「{{name}}」', removed: '删掉了标签「{{name}}」，大家身上的也拿掉了', taken: '已有这个标签', badDay: '看不懂这个日期，例：12月10日',
  },
  en: {
    title: 'Tags', none: 'No tags yet. Choose people in People and press T, or add one on a card.', name: 'Name of the tag', until: 'Last day of “{{name}}”', forGood: 'for good', people: { one: '{{count}} person', other: '{{count}} people' }, over: 'over, counts no more', remove: 'Delete',
    saved: 'Tag “{{name}}” changed', removed: 'Tag “{{name}}” deleted, and taken off everybody', taken: 'There is such a tag', badDay: 'This date is not understood; try 2026-12-10',
  },
})
