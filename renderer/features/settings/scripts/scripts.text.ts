import { defineText } from '../../../ui/text'

/** Sentences of the sheet 话术: scripts, the craft bank, planned posts, the drill. */
export const scriptsText = defineText('settings/scripts', {
  zh: {
    scene: '场合', newScript: '写一条', edit: '改', remove: '去掉 {{name}}', script: '话术 {{number}}', save: '存下', cancel: '不改了', changed: '话术 {{number}}', removed: '已去掉话术 {{number}}', stored: '已存下话术 {{number}}', text: '话术内容', variables: '可用 {{names}}', hint: '打两个拼音首字母，如 lyl，就给出行话。', offer: '换成 {{term}}',
    'scene_visit': '到期回访', 'scene_visit.first': '头一回聊', 'scene_visit.appointed': '约好再谈', 'scene_silent.week': '几天没冒泡', 'scene_silent.month': '一月没冒泡', scene_membership: '会员到期', scene_project: '旺季之后', scene_need: '需求将到期', 'scene_need.expired': '需求过期', scene_offer: '证实资源', scene_match: '有人能帮', 'scene_introduction.needer': '引荐后问甲方', 'scene_introduction.owner': '引荐后问乙方', 'scene_introduction.ask': '征求同意', scene_birthday: '生日', scene_festival: '节日', scene_term: '节气', 'scene_newcomer.0': '新人进群', 'scene_newcomer.3': '入群三天', 'scene_newcomer.7': '入群一周', scene_question: '请人答问', scene_dispute: '劝和', scene_full: '群将满',
    termsOwn: '自己的行话', addTerm: '加一个词', termsNote: '自带 {{count}} 个词，写话术和朋友圈时随打随给。',
    postText: '发什么', postTags: '给谁看', everybody: '所有人', addPost: '排上', postsNone: '还没有排下的朋友圈。', tooSoon: '{{day}} 已有一条给{{tags}}，隔 {{days}} 天，太密了', postOn: '哪天发', posts: '朋友圈',
    drillStart: '练十张', drillAgain: '再练十张', drillNote: '礼数、行话、邀请，一次十张，错的下次先出。', drillCard: '第 {{n}} 张，共 {{count}} 张', drillRight: '对了', drillWrong: '应是「{{answer}}」', drillNext: '下一张', drillEnd: '{{of}} 张对了 {{right}} 张', drillLast: '上次 {{day}}：{{of}} 张对 {{right}} 张，要再练的 {{weak}} 张', notes: '别家付费群的做法，记在这里', about_manners: '礼数', about_terms: '行话', about_inviting: '邀请',
  },
  en: {
    scene: 'Occasion', newScript: 'Write one', edit: 'Edit', remove: 'Remove {{name}}', script: 'Script {{number}}', save: 'Save', cancel: 'Leave it', changed: 'script {{number}}', removed: 'Removed script {{number}}', stored: 'Saved script {{number}}', text: 'Words', variables: 'May hold {{names}}', hint: 'Type the first letters of a term’s pinyin, such as lyl, and it is offered.', offer: 'Put {{term}}',
    'scene_visit': 'Visit due', 'scene_visit.first': 'First talk', 'scene_visit.appointed': 'Agreed talk', 'scene_silent.week': 'Silent some days', 'scene_silent.month': 'Silent a month', scene_membership: 'Membership ends', scene_project: 'After the season', scene_need: 'Need about to expire', 'scene_need.expired': 'Need expired', scene_offer: 'Confirm a resource', scene_match: 'Somebody can help', 'scene_introduction.needer': 'After introduction, asker', 'scene_introduction.owner': 'After introduction, helper', 'scene_introduction.ask': 'Ask consent', scene_birthday: 'Birthday', scene_festival: 'Festival', scene_term: 'Solar term', 'scene_newcomer.0': 'Newcomer', 'scene_newcomer.3': 'Third day', 'scene_newcomer.7': 'One week in', scene_question: 'Ask to answer', scene_dispute: 'Calm a quarrel', scene_full: 'Group nearly full',
    termsOwn: 'Own terms', addTerm: 'Add a term', termsNote: '{{count}} terms come with the app and are offered while you write scripts and posts.',
    postText: 'What to post', postTags: 'For whom', everybody: 'everybody', addPost: 'Plan', postsNone: 'No post is planned yet.', tooSoon: '{{day}} already has one for {{tags}}, {{days}} days apart: too close', postOn: 'On', posts: 'Moments',
    drillStart: 'Drill ten cards', drillAgain: 'Ten more', drillNote: 'Manners, terms, inviting; ten cards at a time, wrong ones come first next time. In Chinese, like the chats.', drillCard: 'Card {{n}} of {{count}}', drillRight: 'Right', drillWrong: 'It is “{{answer}}”', drillNext: 'Next', drillEnd: '{{right}} of {{of}} right', drillLast: 'Last on {{day}}: {{right}} of {{of}} right, {{weak}} to practise', notes: 'What other paid groups do', about_manners: 'manners', about_terms: 'terms', about_inviting: 'inviting',
  },
})

export type ScriptsKey = (typeof scriptsText)['keys'][number]
