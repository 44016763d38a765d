import { defineText } from '../../../ui/text'

/** Sentences of a group's rules. */
export const rulesText = defineText('features/groups/rules', {
  zh: {
    views: '群规的各页', 'view.rules': '群规', 'view.order': '秩序', 'view.cards': '群名片',
    now: '现行', versions: '各版', text: '群规', hint: '一行一条，五条以内人才记得住；现在 {{count}} 条', tooMany: '一行一条；现在 {{count}} 条，五条以内人才记得住', example: '如：\n只谈冷链的事\n广告先问管理员\n不骂人，有事私下找我', save: '存为第 {{n}} 版', saved: '存好了', none: '还没有群规。写下三五条，发到群里，以后改了也看得出改在哪。',
    version: '第 {{n}} 版', written: '{{day}} 写', posted: '{{day}} 发到群里', notPosted: '还没发到群里', markPosted: '今天发了', unmark: '没发过', copy: '复制群规', copied: '复制了，去群里粘贴', added: '加', removed: '删', kept: '留', first: '第一版',
    ladder: '奖惩', ladderText: '一次警告，两次最后警告，三次请出；误报可以撤回。记在「秩序」里，付费的人先谈。', keySave: '存', keyNext: '下一栏', keyUndo: '撤销', keyMove: '移动', keyOpen: '看人',
  },
  en: {
    views: 'Sheets of the rules', 'view.rules': 'Rules', 'view.order': 'Order', 'view.cards': 'Name cards',
    now: 'In force', versions: 'Versions', text: 'Rules', hint: 'One a line; people keep up to five in mind. Now {{count}}', tooMany: 'One a line; now {{count}}, and people keep up to five in mind', example: 'e.g.\nTalk about cold storage only\nAsk an admin before advertising\nNo insults; come to me in private', save: 'Save as version {{n}}', saved: 'Saved', none: 'No rules yet. Write three to five, post them; later you will see what changed and when.',
    version: 'Version {{n}}', written: 'written {{day}}', posted: 'posted {{day}}', notPosted: 'not posted yet', markPosted: 'Posted today', unmark: 'Not posted', copy: 'Copy the rules', copied: 'Copied; paste them in the group', added: 'added', removed: 'removed', kept: 'kept', first: 'first version',
    ladder: 'Ladder', ladderText: 'A warning, a last warning, then asked to leave; a false alarm is taken back. Kept under Order; talk to payers first.', keySave: 'save', keyNext: 'next field', keyUndo: 'undo', keyMove: 'move', keyOpen: 'open',
  },
})
