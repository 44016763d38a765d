import { defineText } from '../../ui/text'

/** Every sentence of 复盘. */
export const reviewText = defineText('features/review', {
  zh: {
    title: '复盘', week: '周', month: '月', trial: '试验', print: '打印 A4', pdf: '导出 PDF', earlier: '上一期', later: '下一期',
    weekly: '群簿周报', monthly: '群簿月报', weekTitle: '第 {{n}} 周', monthTitle: '{{month}}', span: '{{from}} 至 {{to}}', days: '{{from}} {{fromWeek}} 至 {{to}} {{toWeek}}', titleOf: '{{title}}，{{name}}', figures: '数字',
    touched: '触达', needs: '需求', offers: '资源', introductions: '引荐', deals: '成交', touchedUnit: '人', needsUnit: '条', offersUnit: '条', introductionsUnit: '次', dealsUnit: '笔', last: '上期 {{count}}',
    groups: '各群', byValue: '按价值从高到低', speakers: '开口', change: '较上期', eight: '八期', unanswered: '未答', made: '对接', verdict: '判断', steady: '稳', hollow: '热闹但低价值', declining: '衰退迹象', unknown: '数据不足', dash: '未知',
    people: '引荐', none: '这一期没有引荐', neederOwner: '{{needer}}、{{owner}}', deal: '成交', progress: '有进展', nothing: '无果', declined: '婉拒', askingNeeder: '等甲方答复', askingOwner: '等乙方答复', introduced: '已引荐', closed: '已结束',
    ask: '三问', q1: '这一期哪件事最值得再做一次？', q2: '哪件事花了时间却没换来什么？', q3: '谁该在下一期先联系？', write: '写在这里',
    next: '试一件', what: '试什么', hypothesis: '猜想', how: '怎么知道有没有用', result: '结果', noTrial: '还没定',
    counting: '正在数这一期…', done: '数字已填好，三问由你来写。', doneAll: '这一期写完了。', numbersReady: '各群的数字', introReady: '引荐与结果', asksLeft: '三问，还差 {{count}} 条', asksDone: '三问写完了', trialLeft: '下期只试一件', trialDone: '试验定了',
    parts: '放进报告', partGroups: '各群', partAttention: '精力', partIntros: '引荐', partAsks: '三问', shortNames: '成员名字用简称', past: '往期', dealsCount: '成 {{count}} 笔', noPast: '还没有往期', foot: '群簿，只在这台电脑上', saved: '记下了',
    lastTime: '上一次', lastTrial: '试了', allGroups: '所有群', whichGroup: '哪个群', figure: '数', thisPeriod: '本期', lastPeriod: '上期', messages: '消息', speakersOf: '开口的人', answered: '有回必应率', noise: '问候和表情', joined: '新来', left: '离开', level: '等级', trials: '试验', trialsLead: '一次只试一件：先写猜想和怎么知道，再看结果。', noTrials: '还没有试验。在周报或月报末尾写下要试的一件事。', trialOf: '{{title}}', noResult: '还没写结果', all: '所有群',
    after: '{{before}}{{sentence}}', leadDeals: '这一期成了 {{count}} 笔', leadNoDeals: '这一期没有成交', leadTouched: '触达 {{count}} 人', leadIntros: '引荐 {{count}} 次', stop: '。', leadHollow: '{{names}}热闹，但没换来价值。', leadDeclining: '{{names}}开口的人在变少。', leadNothing: '这一期还没有数据。', empty: '本期尚无数据', emptyHint: '导入聊天记录，记下回访和引荐，数字会自己填好。', toImport: '去导入',
    keyPrint: '打印', keyEarlier: '上一期', keyLater: '下一期',
  },
  en: {
    title: 'Review', week: 'Week', month: 'Month', trial: 'Trial', print: 'Print A4', pdf: 'Save PDF', earlier: 'Earlier', later: 'Later',
    weekly: 'Qunbu weekly', monthly: 'Qunbu monthly', weekTitle: 'Week {{n}}', monthTitle: '{{month}}', span: '{{from}} – {{to}}', days: '{{fromWeek}} {{from}} – {{toWeek}} {{to}}', titleOf: '{{title}}, {{name}}', figures: 'Figures',
    touched: 'Contacted', needs: 'Needs', offers: 'Resources', introductions: 'Introduced', deals: 'Deals', touchedUnit: '', needsUnit: '', offersUnit: '', introductionsUnit: '', dealsUnit: '', last: 'before {{count}}',
    groups: 'Groups', byValue: 'Highest value first', speakers: 'Spoke', change: 'Change', eight: 'Eight', unanswered: 'Open Qs', made: 'Matches', verdict: 'Verdict', steady: 'steady', hollow: 'busy, low value', declining: 'declining', unknown: 'too little data', dash: 'unknown',
    people: 'Intros', none: 'No introductions in this period', neederOwner: '{{needer}}, {{owner}}', deal: 'deal', progress: 'progress', nothing: 'nothing', declined: 'declined', askingNeeder: 'waiting for the needer', askingOwner: 'waiting for the owner', introduced: 'introduced', closed: 'closed',
    ask: 'Three questions', q1: 'What is worth doing again?', q2: 'What cost time and brought nothing?', q3: 'Whom to contact first next time?', write: 'Write here',
    next: 'One trial next', what: 'What to try', hypothesis: 'Hypothesis', how: 'How we will know', result: 'Result', noTrial: 'not set yet',
    counting: 'Counting this period…', done: 'The figures are filled in; the three questions are yours.', doneAll: 'This review is complete.', numbersReady: 'Figures of the groups', introReady: 'Introductions and outcomes', asksLeft: { one: 'Three questions, {{count}} left', other: 'Three questions, {{count}} left' }, asksDone: 'Three questions answered', trialLeft: 'One trial for next time', trialDone: 'Trial set',
    parts: 'In the report', partGroups: 'Groups', partAttention: 'Time', partIntros: 'Introductions', partAsks: 'Questions', shortNames: 'Shorten names', past: 'Past reviews', dealsCount: { one: '{{count}} deal', other: '{{count}} deals' }, noPast: 'None yet', foot: 'Qunbu, on this computer only', saved: 'Saved',
    lastTime: 'Last time', lastTrial: 'Tried', allGroups: 'All groups', whichGroup: 'Which group', figure: 'Figure', thisPeriod: 'Now', lastPeriod: 'Before', messages: 'Messages', speakersOf: 'Speakers', answered: 'Questions answered', noise: 'Greetings, emoji', joined: 'Joined', left: 'Left', level: 'Level', trials: 'Trials', trialsLead: 'One thing at a time: the hypothesis and how we will know first, then the result.', noTrials: 'No trials yet. Write one at the foot of a weekly or monthly review.', trialOf: '{{title}}', noResult: 'no result written yet', all: 'All groups',
    after: '{{before}} {{sentence}}', leadDeals: { one: '{{count}} deal in this period', other: '{{count}} deals in this period' }, leadNoDeals: 'No deal in this period', leadTouched: { one: '{{count}} person contacted', other: '{{count}} people contacted' }, leadIntros: { one: '{{count}} introduction', other: '{{count}} introductions' }, stop: '.', leadHollow: '{{names}} busy, but of little value.', leadDeclining: 'Fewer people speak in {{names}}.', leadNothing: 'No data in this period yet.', empty: 'No data in this period yet', emptyHint: 'Import chats, log visits and introductions; the figures fill themselves in.', toImport: 'Import',
    keyPrint: 'print', keyEarlier: 'earlier', keyLater: 'later',
  },
})

export type ReviewKey = (typeof reviewText)['keys'][number]
