import { defineText } from '../../ui/text'

/** Names of what can be known about a person. */
export const factText = defineText('features/people/facts', {
  zh: { city: '所在地', hometown: '家乡', birthday: '生日', hobby: '喜好', taboo: '禁忌', family: '家庭', bestTime: '方便时间', industry: '行业', company: '公司', role: '角色', project: '在做', phone: '电话', custom: '其他' },
  en: { city: 'City', hometown: 'Hometown', birthday: 'Birthday', hobby: 'Likes', taboo: 'Taboo', family: 'Family', bestTime: 'Best time', industry: 'Trade', company: 'Company', role: 'Role', project: 'Project', phone: 'Phone', custom: 'Other' },
})
