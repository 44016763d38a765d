import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { GroupFacts, PlanningFacts } from './planning-facts'

export interface OpenQuestion {
  /** Epoch ms. */
  readonly sentAt: number
  /** Member number of who asked. */
  readonly asker: number
  readonly text: string
}

/** Questions of a group that no message answered, oldest first; the operator's own are left out. */
export function openQuestions(facts: PlanningFacts, group: GroupFacts): OpenQuestion[] {
  const open: OpenQuestion[] = []
  for (const { questions } of group.ledgers) {
    questions.text.forEach((text, i) => {
      const asker = questions.asker[i]!
      const person = group.membersByNumber.get(asker)?.personId
      if (!Number.isNaN(questions.answeredAt[i]!) || person === undefined || !facts.personById.has(person)) return
      open.push({ sentAt: questions.sentAt[i]!, asker, text })
    })
  }
  return open.sort((a, b) => a.sentAt - b.sentAt)
}

export interface Answerer {
  readonly person: Person
  /** Questions they were first to answer in this group. */
  readonly answers: number
  /** Characters pairs their answered questions, trade and resources share with the question. */
  readonly shared: number
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  const characters = [...text.toLowerCase().replace(/[\s\p{P}]/gu, '')]
  for (let i = 1; i < characters.length; i++) pairs.add(characters[i - 1]! + characters[i]!)
  return pairs
}

/** Pairs so common in questions that they say nothing about the subject. */
const EMPTY = new Set(['请问', '有没', '没有', '怎么', '什么', '哪个', '哪里', '有人', '大家', '一下', '这个', '可以', '知道', '谁知', '问一', '问下', '么办'])

function countShared(wanted: ReadonlySet<string>, text: string): number {
  let shared = 0
  for (const pair of pairsOf(text)) if (wanted.has(pair) && !EMPTY.has(pair)) shared++
  return shared
}

/**
 * People of the group who could answer: most shared subject first, then most answers given. Only those who answered
 * before or whose trade or resources touch the question; never the asker, at most `limit`.
 */
export function suggestAnswerers(facts: PlanningFacts, group: GroupFacts, question: OpenQuestion, limit = 3): Answerer[] {
  const wanted = pairsOf(question.text)
  const byPerson = new Map<PersonId, { answers: number; shared: number }>()
  const asker = group.membersByNumber.get(question.asker)?.personId
  const add = (id: PersonId | undefined, answers: number, shared: number): void => {
    if (id === undefined || id === asker || (answers === 0 && shared === 0)) return
    const seen = byPerson.get(id) ?? { answers: 0, shared: 0 }
    byPerson.set(id, { answers: seen.answers + answers, shared: seen.shared + shared })
  }
  for (const { questions } of group.ledgers) {
    questions.text.forEach((text, i) => {
      if (!Number.isNaN(questions.answeredAt[i]!)) add(group.membersByNumber.get(questions.answerer[i]!)?.personId, 1, countShared(wanted, text))
    })
  }
  for (const member of group.membersByNumber.values()) {
    const person = member.present ? facts.personById.get(member.personId) : undefined
    if (!person) continue
    const trade = person.facts.filter(fact => fact.type === 'industry' || fact.type === 'role').map(fact => fact.value)
    const texts = [...trade, ...person.offers.filter(offer => offer.state === 'current').map(offer => offer.text)]
    add(member.personId, 0, texts.reduce((sum, text) => sum + 2 * countShared(wanted, text), 0))
  }
  return [...byPerson]
    .flatMap(([id, found]) => {
      const person = facts.personById.get(id)?.person
      return person ? [{ person, ...found }] : []
    })
    .sort((a, b) => b.shared - a.shared || b.answers - a.answers || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, limit)
}
