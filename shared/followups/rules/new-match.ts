import { defineRule, keyOf, rankOf } from '../rule'

/** 新匹配: somebody fits an open need since it was last looked at. */
export const newMatch = defineRule({
  id: 'new-match',
  lane: 'exchange',
  label: { zh: '新匹配', en: 'New match' },
  defaults: { minutes: 4 },
  contacts: false,
  forgets: true,
  drafts: (facts, { minutes }) => facts.newMatches.flatMap(match => {
    const need = facts.needById.get(match.needId)
    const person = need && facts.personById.get(need.personId)
    if (!need || !person || match.count <= 0 || match.on > facts.today) return []
    if ((need.state !== 'open' && need.state !== 'talking') || (need.until !== undefined && need.until < facts.today)) return []
    return [{
      key: keyOf('new-match', need.id, match.on), rule: 'new-match', lane: 'exchange' as const, due: match.on,
      personId: need.personId, needId: need.id, groupId: need.groupId, minutes,
      reason: { code: 'match.new', text: need.text, region: need.region, count: match.count },
      rank: rankOf({ base: 56, value: person.value }),
    }]
  }),
})
