import { defineText } from '../../ui/text'

/** Why a row stands on today's list; keys are the reason codes of the rules, with variants after `_`. */
export const reasonText = defineText('features/today/reason', {
  zh: {
    'visit.cadence': '{{days}} 天没联系，周期 {{cadence}} 天', 'visit.first': '还没单独聊过', 'visit.appointed': '上次约好今天再谈', 'visit.appointed_late': '约的是 {{due}} 再谈',
    'silent.week': '{{days}} 天没冒泡，从前发过 {{messages}} 条', 'silent.month': '{{days}} 天没冒泡，从前发过 {{messages}} 条', 'silent_paid': '付费会员，{{days}} 天没冒泡',
    'membership.ending_lead': '会员还剩 {{count}} 天', 'membership.ended_lead': '会员已到期 {{count}} 天', 'project.turn': '{{season}} {{ended}}收尾，该问下个项目',
    'need.expiring_lead': '还剩 {{count}} 天', 'need.expiring_today': '今天截止', 'need.expiring_matches': '，新匹配 {{count}} 人', 'need.expired': '{{until}} 过期，问问还要不要', 'need.stale': '{{days}} 天没更新，还要吗',
    'offer.unconfirmed': '资源 {{days}} 天没证实', 'match.new': '新匹配 {{count}} 人', 'introduction.followUp': '引荐满 {{days}} 天，该问结果', 'introduction.waiting': '引荐等答复 {{days}} 天',
    'birthday.solar': '今天生日', 'birthday.solar_late': '{{day}}生日，补一句', 'birthday.lunar': '今天农历生日，{{lunar}}', 'birthday.lunar_late': '{{day}}农历生日，补一句', age: '，满 {{age}} 岁',
    clamped_leapMonth: '（今年无此闰月）', clamped_day30: '（这月无三十）', clamped_february29: '（今年无 29 日）',
    'festival.greet': '{{count}} 人可问候', 'festival.greet_excluded': '，{{count}} 人按禁忌略去',
    'newcomer.day0': '{{joined}}入群，打个招呼', 'newcomer.day3': '入群第三天，问问习惯吗', 'newcomer.day7': '入群满一周，看看去留', 'newcomer.many_0': '新进 {{count}} 人', 'newcomer.many_3': '满三天 {{count}} 人', 'newcomer.many_7': '满一周 {{count}} 人', words_newcomers: '招呼{{names}}等，问问做什么、缺什么',
    'questions.unanswered': '{{count}} 个问题过 {{hours}} 小时没人答', 'group.full_lead': '只剩 {{count}} 个位置', 'group.full_none': '已满', 'group.full_joined': '，本周进 {{count}} 人',
    'roster.stale': '名单已旧 {{days}} 天，看不出谁离开', 'roster.missing': '还没有名单，看不出谁沉默', 'review.week': '上周可以复盘了', 'todo.own': '自己定的事', 'dispute.calm': '与{{others}}有争执，各自聊聊', 'dispute.calm_alone': '群里有争执，私下聊聊',
    unknown: '该联系了',
    name_roster: '成员名单', name_review: '周复盘', trade_festival: '{{when}}，{{count}} 人', trade_term: '{{when}}节气，{{count}} 人', trade_need: '找{{text}}', trade_offer: '有{{text}}', trade_introduction: '{{text}}引荐', trade_people: '{{count}} 人',
    last_visit: '{{day}} {{channel}}', last_visit_text: '{{day}} {{channel}}，{{text}}', last_spoke: '{{day}} 群里说过话', last_oldest: '最早一条 {{at}}', last_import: '{{day}} 导入', last_roster: '{{day}} 名单', last_joined: '{{day}} 入群',
    words_questions: '可请{{names}}来答', words_questions_none: '还没找到能答的人', words_full: '先定分流：谁去新群、何时建', words_roster: '导入新名单后，进出与沉默才准', words_review: '看一眼数字，回答三个问题',
  },
  en: {
    'visit.cadence': 'No contact for {{days}} days, cadence {{cadence}}', 'visit.first': 'Never talked one to one', 'visit.appointed': 'Agreed to talk today', 'visit.appointed_late': 'Agreed to talk on {{due}}',
    'silent.week': 'Silent {{days}} days after {{messages}} messages', 'silent.month': 'Silent {{days}} days after {{messages}} messages', 'silent_paid': 'Paying member, silent {{days}} days',
    'membership.ending_lead': { one: 'Membership ends in {{count}} day', other: 'Membership ends in {{count}} days' }, 'membership.ended_lead': { one: 'Membership ended {{count}} day ago', other: 'Membership ended {{count}} days ago' }, 'project.turn': '{{season}} ended {{ended}}: what is next?',
    'need.expiring_lead': { one: '{{count}} day left', other: '{{count}} days left' }, 'need.expiring_today': 'Ends today', 'need.expiring_matches': { one: ', {{count}} new match', other: ', {{count}} new matches' }, 'need.expired': 'Ended {{until}}: still wanted?', 'need.stale': 'Not updated for {{days}} days: still wanted?',
    'offer.unconfirmed': 'Resource unconfirmed for {{days}} days', 'match.new': { one: '{{count}} new match', other: '{{count}} new matches' }, 'introduction.followUp': 'Introduced {{days}} days ago: what came of it?', 'introduction.waiting': 'Introduction unanswered for {{days}} days',
    'birthday.solar': 'Birthday today', 'birthday.solar_late': 'Birthday was {{day}}', 'birthday.lunar': 'Lunar birthday today, {{lunar}}', 'birthday.lunar_late': 'Lunar birthday was {{day}}', age: ', turns {{age}}',
    clamped_leapMonth: ' (no such leap month this year)', clamped_day30: ' (no 30th this month)', clamped_february29: ' (no 29th this year)',
    'festival.greet': { one: '{{count}} person to greet', other: '{{count}} people to greet' }, 'festival.greet_excluded': ', {{count}} left off by taboo',
    'newcomer.day0': 'Joined {{joined}}: say hello', 'newcomer.day3': 'Third day: settling in?', 'newcomer.day7': 'One week in: staying?', 'newcomer.many_0': '{{count}} new', 'newcomer.many_3': '{{count}} in day 3', 'newcomer.many_7': '{{count}} in a week', words_newcomers: 'Welcome {{names}} and others; ask what they do and need',
    'questions.unanswered': { one: '{{count}} question unanswered after {{hours}} h', other: '{{count}} questions unanswered after {{hours}} h' }, 'group.full_lead': { one: 'Only {{count}} seat left', other: 'Only {{count}} seats left' }, 'group.full_none': 'Full', 'group.full_joined': ', {{count}} joined this week',
    'roster.stale': 'Roster is {{days}} days old: leavers unknown', 'roster.missing': 'No roster yet: silence unknown', 'review.week': 'Last week can be reviewed', 'todo.own': 'Your own to-do', 'dispute.calm': 'At odds with {{others}}: talk to each', 'dispute.calm_alone': 'A quarrel: talk in private',
    unknown: 'Time to be in touch',
    name_roster: 'Roster', name_review: 'Weekly review', trade_festival: '{{when}}, {{count}} people', trade_term: 'solar term {{when}}, {{count}} people', trade_need: 'wants {{text}}', trade_offer: 'has {{text}}', trade_introduction: 'introduction: {{text}}', trade_people: { one: '{{count}} person', other: '{{count}} people' },
    last_visit: '{{day}} {{channel}}', last_visit_text: '{{day}} {{channel}}, {{text}}', last_spoke: '{{day}} wrote in a group', last_oldest: 'oldest {{at}}', last_import: 'imported {{day}}', last_roster: 'roster of {{day}}', last_joined: 'joined {{day}}',
    words_questions: 'Ask {{names}} to answer', words_questions_none: 'Nobody found who could answer', words_full: 'Plan the split: who moves, and when', words_roster: 'A new roster makes joins and silence exact', words_review: 'Look at the figures, answer three questions',
  },
})
