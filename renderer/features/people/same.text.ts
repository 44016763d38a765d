import { defineText } from '../../ui/text'

/** Sentences of the sheet 疑似同人. */
export const sameText = defineText('features/people/same', {
  zh: {
    same: '疑似同人', sub: '有凭据才提出来；合并随时可以撤销，也可以在卡片上再分开', one: '这位', other: '和这位', why: '凭据', certain: '把握', merge: '是一个人', notSame: '不是', openOne: '看这位', openOther: '看另一位', pairs: '{{count}} 对',
    merged: '{{from}} 已并入 {{into}}', dismissed: '{{a}} 和 {{b}} 不是同一个人，记下了', empty: '没有看着像同一个人的', emptyHint: '同一账号、手机号、群名片、少见的名字出现在两个人身上时会排在这里。',
    'same-platformId': '同一账号 {{value}}', 'same-alias': '同一微信号 {{value}}', 'same-phone': '同一手机尾号 {{value}}', 'same-card': '群名片一样', 'same-companyName': '同一家公司、同一个名字 {{value}}', 'same-company': '同一家 {{value}}', 'same-rareName': '名字少见，都叫 {{value}}',
  },
  en: {
    same: 'Same person?', sub: 'Proposed only on evidence; a merge can always be undone, or split again on the card', one: 'This one', other: 'and this one', why: 'Evidence', certain: 'Certainty', merge: 'One person', notSame: 'Two people', openOne: 'Open this one', openOther: 'Open the other', pairs: { one: '{{count}} pair', other: '{{count}} pairs' },
    merged: '{{from}} merged into {{into}}', dismissed: '{{a}} and {{b}} are two people, noted', empty: 'Nobody looks like two of the same', emptyHint: 'Two people with the same account, phone, card or rare name will stand here.',
    'same-platformId': 'same account {{value}}', 'same-alias': 'same WeChat ID {{value}}', 'same-phone': 'same phone ending {{value}}', 'same-card': 'same card', 'same-companyName': 'same company and name {{value}}', 'same-company': 'same company {{value}}', 'same-rareName': 'rare name, both {{value}}',
  },
})
