import type { Fact } from '../model/person'

/** The taboo that speaks against a greeting with one of `words`; `null` = none. */
export function greetingTaboo(facts: readonly Fact[], words: readonly string[]): Fact | null {
  return facts.find(fact => fact.type === 'taboo' && words.some(word => fact.value.includes(word))) ?? null
}
