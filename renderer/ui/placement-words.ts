import type { Misplacement } from '../../shared/matching/placement'
import type { PlacementRisk } from '../../shared/model/person'
import { defineText, say } from './text'

export const placementText = defineText('ui/placement', {
  zh: {
    title: '安排进「{{group}}」？', action: '照样安排 {{count}} 人', done: '{{names}} 安排进「{{group}}」，进群由你去拉', despite: '明知{{risk}}', many: '{{name}}等 {{count}} 人', rest: '另有 {{count}} 条', some: '{{count}} 人', nobody: '都在「{{group}}」里，或已经安排过了',
    below: '{{name}}是{{level}}，这是{{forLevel}}群：他问的没人愿意答，高手嫌吵会先走，群就掉了一级。', above: '{{name}}是{{level}}，这是{{forLevel}}群：没有人能跟他对话，他只剩答疑，多半会走。', business: '{{name}}做{{trade}}，群里说的不是这一行，也没有同行：听不懂，也帮不上。', paid: '有会费在里面：别为会费放人进来。',
    shortBelow: '水平不够', shortAbove: '水平太高', shortBusiness: '业务不合', novice: '小白', intermediate: '进阶', expert: '大神', noviceGroup: '小白群', intermediateGroup: '进阶群', expertGroup: '大神群',
  },
  en: {
    title: 'Place into “{{group}}”?', action: { one: 'Place {{count}} person all the same', other: 'Place {{count}} people all the same' }, done: '{{names}} placed into “{{group}}”; inviting is up to you', despite: 'although {{risk}}', rest: '{{count}} more', some: { one: '{{count}} person', other: '{{count}} people' }, nobody: 'All of them are in “{{group}}” or placed there already', many: { one: '{{name}} and {{count}} in all', other: '{{name}} and others, {{count}} in all' },
    below: '{{name}} is a {{level}} and this group is for {{forLevel}}s: nobody will want to answer, the strong leave first, and the group falls a level.', above: '{{name}} is an {{level}} and this group is for {{forLevel}}s: there is nobody to talk with, only questions to answer; most leave.', business: '{{name}} is in {{trade}}; neither the group nor anybody in it is: little to understand, little to give.', paid: 'There is a fee in it: it must not be the reason.',
    shortBelow: 'level too low', shortAbove: 'level too high', shortBusiness: 'another trade', novice: 'novice', intermediate: 'intermediate', expert: 'expert', noviceGroup: 'for novices', intermediateGroup: 'for intermediates', expertGroup: 'for experts',
  },
})

const SHORT = { below: 'shortBelow', above: 'shortAbove', business: 'shortBusiness' } as const

/** A risk in a few words, for where it was confirmed. */
export const riskWord = (risk: PlacementRisk): string => say(placementText, SHORT[risk])

/** What speaks against a placement, with what it would cost. */
export function riskSentence({ code, level, forLevel, trade, paid }: Misplacement, name: string): string {
  const words = say(placementText, code, { name, level: level ? say(placementText, level) : '', forLevel: forLevel ? say(placementText, forLevel) : '', trade: trade ?? '' })
  return paid && code === 'below' ? `${words}${say(placementText, 'paid')}` : words
}
