import { defineText, say } from '../ui/text'

const text = defineText('app/acts', {
  zh: {
    visit: '记的回访', followUp: '今日的一件', need: '需求', offer: '资源', introduction: '引荐', person: '成员资料', fact: '成员资料',
    people: '成员合并', tag: '标签', segment: '分群', script: '话术', group: '群资料', membership: '群成员', settings: '设置', import: '导入', review: '复盘', other: '上一步',
  },
  en: {
    visit: 'logged visit', followUp: 'task of the day', need: 'need', offer: 'resource', introduction: 'introduction', person: 'person’s details', fact: 'person’s details',
    people: 'merge', tag: 'tag', segment: 'segment', script: 'script', group: 'group details', membership: 'group member', settings: 'setting', import: 'import', review: 'review', other: 'last step',
  },
})

/** What an act was about, for the toast after Ctrl+Z. `kind` is like `visit.logged`. */
export function actWords(kind: string): string {
  const noun = (kind.split('.')[0] ?? '').replace(/s$/, '')
  const known = text.keys.find(key => key === noun || `${key}s` === kind.split('.')[0] || key === kind.split('.')[0])
  return say(text, known ?? 'other')
}
