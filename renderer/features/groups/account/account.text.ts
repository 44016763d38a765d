import { defineText } from '../../../ui/text'

/** Sentences of a group's account: fees, refunds, costs, and who is to renew. */
export const accountText = defineText('features/groups/account', {
  zh: {
    note: '记一笔', 'kind.fee': '会费', 'kind.refund': '退款', 'kind.income': '其他收入', 'kind.cost': '花费', kinds: '哪一种', who: '谁', whoFee: '谁交的', whoRefund: '退给谁', amount: '多少元', on: '哪天', what: '做什么用', whatFee: '备注', add: '记下', saved: '记下了', removed: '去掉了',
    term: '期限', 'term.0': '不定', 'term.1': '一个月', 'term.3': '三个月', 'term.6': '半年', 'term.12': '一年', 'term.24': '两年', runs: '{{from}} 到 {{until}}', ends: '会员就此结束', nobody: '群里没有叫这个的人', badAmount: '写个数，如 365', badDay: '没看懂这个日期',
    renewals: '到期', renewNone: '十四天里没有要到期的会员。', left: '还剩 {{count}} 天', ended: '到期 {{count}} 天了', endsToday: '今天到期', lastPaid: '上次 {{amount}}', renew: '续费',
    months: '每月', month: '月份', net: '结余', rows: '笔数', allMonths: '合计', none: '还没有账。记下会费、退款和为这个群花的钱，每月收支就在这里。', seeMonth: '看 {{month}} 的明细',
    lines: '明细', columnOn: '日子', columnKind: '种类', columnWho: '谁', columnWhat: '备注', columnUntil: '付到', columnAmount: '金额', remove: '去掉 {{what}}', renewal: '续费', first: '首次', endsWord: '会员结束', unknownWho: '没记是谁', sum: '{{count}} 笔合计', clear: '看全部',
    groups: '各群收支', year: '{{year}} 年', group: '群', income: '收入', spent: '支出', keyNext: '下一格', keySave: '存下', keyUndo: '撤销',
  },
  en: {
    note: 'Note', 'kind.fee': 'Fee', 'kind.refund': 'Refund', 'kind.income': 'Other income', 'kind.cost': 'Cost', kinds: 'Kind', who: 'Who', whoFee: 'Who paid', whoRefund: 'Paid back to', amount: 'Yuan', on: 'Day', what: 'What for', whatFee: 'Remark', add: 'Note it', saved: 'Noted', removed: 'Removed',
    term: 'Term', 'term.0': 'none', 'term.1': 'a month', 'term.3': 'three months', 'term.6': 'half a year', 'term.12': 'a year', 'term.24': 'two years', runs: '{{from}} to {{until}}', ends: 'Membership ends with it', nobody: 'Nobody of that name in the group', badAmount: 'A figure, such as 365', badDay: 'Not a day',
    renewals: 'Ending', renewNone: 'No membership ends within fourteen days.', left: { one: '{{count}} day left', other: '{{count}} days left' }, ended: { one: 'ended {{count}} day ago', other: 'ended {{count}} days ago' }, endsToday: 'ends today', lastPaid: 'last {{amount}}', renew: 'Renew',
    months: 'By month', month: 'Month', net: 'Left over', rows: 'Lines', allMonths: 'All', none: 'No account yet. Note fees, refunds and what the group costs; each month’s figures will stand here.', seeMonth: 'Lines of {{month}}',
    lines: 'Lines', columnOn: 'Day', columnKind: 'Kind', columnWho: 'Who', columnWhat: 'Remark', columnUntil: 'Paid until', columnAmount: 'Amount', remove: 'Remove {{what}}', renewal: 'renewal', first: 'first', endsWord: 'ended', unknownWho: 'nobody named', sum: { one: 'Sum of {{count}} line', other: 'Sum of {{count}} lines' }, clear: 'All lines',
    groups: 'All groups', year: '{{year}}', group: 'Group', income: 'Income', spent: 'Spent', keyNext: 'Next field', keySave: 'Save', keyUndo: 'Undo',
  },
})
