import { defineText } from '../../ui/text'

/** Sentences about the operator's own accounts. */
export const myAccountsText = defineText('settings/my-accounts', {
  zh: {
    accounts: '我的账号', note: '这些账号说的话算你自己的。成员卡片「更多」里也能标「这是我」。', none: '还没有认出哪个是你', noGroup: '不在群里', inGroups: '在 {{groups}}{{more}}', messages: '{{count}} 条', comma: '，', friends: '好友 {{count}} 人', notMe: '不是我', isMe: '是我', maybe: '名字和你一样', dropped: '{{name}} 不算你了', taken: '{{name}} 算你自己',
  },
  en: {
    accounts: 'My accounts', note: 'What these accounts say is yours. A person’s card has “This is me” under More, too.', none: 'None known to be you yet', noGroup: 'in no group', inGroups: 'in {{groups}}{{more}}', messages: { one: '{{count}} message', other: '{{count}} messages' }, comma: ', ', friends: { one: '{{count}} friend', other: '{{count}} friends' }, notMe: 'Not me', isMe: 'This is me', maybe: 'One of your names', dropped: '{{name}} is not you any more', taken: '{{name}} is you',
  },
})
