import { defineText } from '../../ui/text'

/** Sentences about people who were erased and must not come back by an old export. */
export const erasedText = defineText('settings/erased', {
  zh: {
    title: '彻底删除过的人', people: '{{count}} 人', note: '旧导出、旧备份里若还有他们，读入时会跳过。这里只存加了盐的摘要，没有名字和号码。',
    let: '以后允许读入', done: '以后旧导出里的人会照常读入',
  },
  en: {
    title: 'People you erased', people: { one: '{{count}} person', other: '{{count}} people' }, note: 'Old exports and backups that still hold them are read without them. Only salted hashes are kept here, no names or numbers.',
    let: 'Let them be read again', done: 'Old exports bring people back again from now on',
  },
})
