import { daysBetween } from '../../model/day'
import { seasonTurns } from '../industry-season'
import { daysSinceContact, defineRule, keyOf, rankOf } from '../rule'

/** 换项目的当口: the busy season of a person's industry ended a few days ago, so the next project is being planned. */
export const projectTurn = defineRule({
  id: 'project-turn',
  lane: 'visits',
  label: { zh: '行业节奏', en: 'Turn of a project' },
  defaults: { afterDays: 4, forgetAfter: 10, minutes: 4 },
  drafts: (facts, { afterDays, forgetAfter, minutes }) => {
    const turns = seasonTurns(facts.today, { afterDays, forgetAfter }, facts.settings.seasons)
    if (turns.length === 0) return []
    return facts.people.flatMap(person => {
      const industries = person.facts.filter(fact => fact.type === 'industry').map(fact => fact.value)
      const turn = turns.find(({ season }) => season.industries.some(word => industries.some(industry => industry.includes(word))))
      // Spoken with since the season ended: the question has been asked.
      if (!turn || (person.lastContactOn !== null && person.lastContactOn > turn.ended)) return []
      return [{
        key: keyOf('project-turn', `${person.person.id}.${turn.season.id}`, turn.due), rule: 'project-turn', lane: 'visits' as const, due: turn.due,
        personId: person.person.id, minutes,
        reason: { code: 'project.turn', season: turn.season.id, name: turn.season.zh, ended: turn.ended, industry: industries[0], days: daysSinceContact(facts, person) ?? undefined },
        rank: rankOf({ base: 46, value: person.value, late: daysBetween(turn.due, facts.today), halfLate: 7 }),
      }]
    })
  },
})
