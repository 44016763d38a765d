import { addDays, dayOfWall } from '../../model/day'
import { openQuestions, suggestAnswerers } from '../questions'
import { shortName } from '../short-name'
import { defineRule, keyOf, rankOf } from '../rule'

const HOUR_MS = 3_600_000

/** 有问必答: questions of a group nobody answered within a day, with up to three people who could. One row per group. */
export const unansweredQuestions = defineRule({
  id: 'unanswered-questions',
  lane: 'groups',
  label: { zh: '没人答的问题', en: 'Unanswered questions' },
  defaults: { afterHours: 24, forgetAfter: 14, minutes: 3 },
  contacts: false,
  drafts: (facts, { afterHours, forgetAfter, minutes }) => facts.groups.flatMap(group => {
    const from = facts.zone.toEpoch(Date.parse(addDays(facts.today, -forgetAfter)))
    const questions = openQuestions(facts, group).filter(question => question.sentAt >= from && question.sentAt <= facts.now - afterHours * HOUR_MS)
    const [oldest] = questions
    const newest = questions.at(-1)
    if (!oldest || !newest) return []
    const due = dayOfWall(facts.zone.toWall(newest.sentAt + afterHours * HOUR_MS))
    const experts = suggestAnswerers(facts, group, newest).map(({ person }) => shortName(person))
    return [{
      key: keyOf('unanswered-questions', group.group.id, due), rule: 'unanswered-questions', lane: 'groups' as const, due,
      groupId: group.group.id, minutes: Math.min(15, minutes + Math.ceil(questions.length / 4)),
      reason: {
        code: 'questions.unanswered', group: group.group.name, count: questions.length, hours: afterHours,
        oldestAt: oldest.sentAt, newestAt: newest.sentAt, text: newest.text, experts: experts.join('、') || undefined,
      },
      rank: rankOf({ base: 58, value: Math.min(1, questions.length / 10) }),
    }]
  }),
})
