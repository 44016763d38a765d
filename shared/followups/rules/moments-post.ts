import { addDays } from '../../model/day'
import { postsDue } from '../moments'
import { defineRule, keyOf, rankOf } from '../rule'

/** 朋友圈: a post planned for a day, until it is marked as made. */
export const momentsPost = defineRule({
  id: 'moments-post',
  lane: 'greetings',
  label: { zh: '朋友圈计划', en: 'Moments post' },
  defaults: { minutes: 5, forgetAfter: 7 },
  contacts: false,
  drafts: (facts, { minutes, forgetAfter }) => postsDue(facts.settings.moments ?? [], facts.today).flatMap(post => {
    if (addDays(post.on, forgetAfter) < facts.today) return []
    const reached = facts.people.filter(({ person }) => post.tags.length === 0 || post.tags.some(tag => person.tags.includes(tag))).length
    return [{
      key: keyOf('moments-post', post.id, post.on), rule: 'moments-post', lane: 'greetings' as const, due: post.on, minutes,
      reason: { code: 'moments.post', text: post.text, people: reached, on: post.on }, rank: rankOf({ base: 48 }),
    }]
  }),
})
