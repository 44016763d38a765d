import { defineText } from '../../../ui/text'

/** Sentences of the sheet 回访规则; `opt_*` are the figures of the rules, before and after the number. */
export const rulesText = defineText('settings/rules', {
  zh: {
    rules: '规则', scope: '用于', everyGroup: '全部群', scopeNote: '给一个群另定的，压过全部群的。人按说话最多的群算。', tune: '调整', close: '收起', save: '存下', own: '本群另定', reset: '同全部群', changed: '规则：{{rule}}', onOff: '启用：{{rule}}',
    previewWait: '正在按上个月算', previewSame: '上个月会有 {{count}} 件，和现在一样', preview: '上个月会有 {{after}} 件，现在是 {{before}} 件', previewAdded: '多出 {{names}}', previewGone: '少了 {{names}}', previewMore: '等 {{count}} 件', previewFailed: '没能算出来',
    opt_minutes: '每件约', unit_minutes: '分钟', opt_forgetAfter: '过', unit_forgetAfter: '天不再提', opt_daysBefore: '提前', unit_daysBefore: '天', opt_afterDays: '满', unit_afterDays: '天', opt_afterHours: '过', unit_afterHours: '小时', opt_belated: '补到后', unit_belated: '天',
    opt_seatsLeft: '剩', unit_seatsLeft: '个位置', opt_weekDays: '轻档沉默', unit_weekDays: '天', opt_monthDays: '重档沉默', unit_monthDays: '天', opt_lostDays: '沉默过', unit_lostDays: '天不再叫', opt_minMessages: '从前至少', unit_minMessages: '条', opt_perDay: '一天至多', unit_perDay: '人', opt_restDays: '联系过后歇', unit_restDays: '天', opt_oneByOne: '至多', unit_oneByOne: '人逐个列',
    toDos: '自己的事', toDoNote: '到日子出现在今日。', toDoText: '要做什么', addToDo: '加一件', remove: '去掉 {{name}}', once: '{{day}} 一次', everyDays: '每 {{count}} 天', everyWeekday: '每{{weekday}}', everyMonthDay: '每月 {{day}} 日', repeat: '重复', repeat_once: '只一次', repeat_day: '每天', repeat_week: '每周', repeat_month: '每月', toDosNone: '还没有',
    seasons: '行业旺季', seasonsNote: '旺季收尾后几天，提醒问下一个项目。日期写「月-日」，或「农历月-日」。', seasonEnds: '{{name}}的收尾日', seasonOff: '不用', seasonOn: '用', seasonBad: '没看懂这个日期：{{text}}', seasonName: '旺季叫什么', seasonTrades: '哪些行业，用空格隔开', seasonDay: '收尾日，如 11-20', addSeason: '加一个旺季', seasonsMore: '全部 {{count}} 个',
  },
  en: {
    rules: 'Rules', scope: 'For', everyGroup: 'Every group', scopeNote: 'What is set for one group stands above what is set for all. A person counts to the group they write most in.', tune: 'Tune', close: 'Fold', save: 'Save', own: 'own setting', reset: 'As for all', changed: 'rule “{{rule}}”', onOff: 'Use: {{rule}}',
    previewWait: 'Counting last month', previewSame: { one: 'Last month: {{count}} row, as now', other: 'Last month: {{count}} rows, as now' }, preview: 'Last month: {{after}} rows instead of {{before}}', previewAdded: 'more: {{names}}', previewGone: 'fewer: {{names}}', previewMore: { one: 'and {{count}} more', other: 'and {{count}} more' }, previewFailed: 'It could not be counted',
    opt_minutes: 'about', unit_minutes: 'min each', opt_forgetAfter: 'dropped after', unit_forgetAfter: 'days', opt_daysBefore: 'ahead', unit_daysBefore: 'days', opt_afterDays: 'after', unit_afterDays: 'days', opt_afterHours: 'after', unit_afterHours: 'hours', opt_belated: 'belated up to', unit_belated: 'days',
    opt_seatsLeft: 'seats left', unit_seatsLeft: '', opt_weekDays: 'light: silent', unit_weekDays: 'days', opt_monthDays: 'heavy: silent', unit_monthDays: 'days', opt_lostDays: 'given up after', unit_lostDays: 'days', opt_minMessages: 'wrote at least', unit_minMessages: 'messages', opt_perDay: 'at most', unit_perDay: 'people a day', opt_restDays: 'rest after contact', unit_restDays: 'days', opt_oneByOne: 'one by one up to', unit_oneByOne: 'people',
    toDos: 'Own to-dos', toDoNote: 'They turn up in Today when due.', toDoText: 'What to do', addToDo: 'Add', remove: 'Remove {{name}}', once: 'once, {{day}}', everyDays: { one: 'every day', other: 'every {{count}} days' }, everyWeekday: 'every {{weekday}}', everyMonthDay: 'every month on day {{day}}', repeat: 'Repeats', repeat_once: 'once', repeat_day: 'daily', repeat_week: 'weekly', repeat_month: 'monthly', toDosNone: 'none yet',
    seasons: 'Seasons', seasonsNote: 'A few days after a trade’s busy season you are reminded to ask for the next project. Days are MM-DD, or 农历MM-DD.', seasonEnds: 'Last day of {{name}}', seasonOff: 'Not used', seasonOn: 'Use', seasonBad: 'Not a day: {{text}}', seasonName: 'Name of the season', seasonTrades: 'Trades, with blanks between', seasonDay: 'Last day, e.g. 11-20', addSeason: 'Add a season', seasonsMore: 'All {{count}}',
  },
})

export type RulesKey = (typeof rulesText)['keys'][number]
