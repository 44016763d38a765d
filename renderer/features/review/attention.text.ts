import { defineText } from '../../ui/text'

/** Sentences about where the operator's time went. */
export const attentionText = defineText('features/review/attention', {
  zh: {
    title: '精力', nothing: '这一期没有记下做过的事，不知道时间花在哪。', split: '约 {{time}}：维护 {{order}}，经营 {{value}}。', mostlyOrder: '几乎都花在维护上，给对接排点时间：', toMatching: '去对接', noTime: '没花时间',
    costly: '{{names}}占了 {{time}} 的时间，只有 {{value}} 的价值：少管一点，或者换个做法。', line: '{{time}}，占时间 {{timeShare}}，价值 {{valueShare}}', lineUnknown: '{{time}}，占时间 {{timeShare}}，价值未知',
    how: '时间按办完的事的估计算：没排过的联系 3 分钟，处理一条消息 1 分钟，牵一次线 5 分钟；为人做的分摊到他在的群。维护是理规矩、补名单、调解；其余是经营。价值：成交 10，引荐 3，答出的问题 0.1。',
  },
  en: {
    title: 'Time', nothing: 'Nothing was noted as done in this period, so nobody knows where the time went.', split: 'About {{time}}: {{order}} keeping order, {{value}} making value.', mostlyOrder: 'Nearly all of it keeps order; set time aside for matching:', toMatching: 'Matching', noTime: 'no time',
    costly: { one: '{{names}} took {{time}} of the time and gave {{value}} of the value: do less there, or do it otherwise.', other: '{{names}} took {{time}} of the time and gave {{value}} of the value: do less there, or do it otherwise.' }, line: '{{time}}, time {{timeShare}}, value {{valueShare}}', lineUnknown: '{{time}}, time {{timeShare}}, value unknown',
    how: 'Time as estimated of what was done: a contact that was not planned 3 minutes, a decision about a message 1, an introduction 5; what was done for a person is shared among their groups. Order: rules, rosters, disputes; the rest makes value. Value: a deal 10, an introduction 3, an answered question 0.1.',
  },
})
