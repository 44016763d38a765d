import type { Day } from '../model/day'
import type { Fact, PeopleFilter, Person } from '../model/person'
import { nameKey, normaliseName } from './name-key'

/** A person as the list shows them. */
export interface PersonView {
  readonly person: Person
  /** Every name seen. */
  readonly names: readonly string[]
  readonly facts: readonly Fact[]
  readonly groupIds: readonly string[]
  /** Activity layer; absent = the data cannot say. */
  readonly layer?: string
  /** Last contact of either direction; absent = never. */
  readonly lastContactOn?: Day
}

const told = (view: PersonView, type: Fact['type']): Fact[] => view.facts.filter(fact => fact.type === type && fact.state !== 'rejected')
const holds = (view: PersonView, type: Fact['type'], word: string): boolean =>
  told(view, type).some(fact => normaliseName(fact.value).includes(normaliseName(word)))

function matchesText(view: PersonView, text: string): boolean {
  const word = normaliseName(text)
  if (word === '') return true
  const isLatin = /^[a-z0-9]+$/.test(word)
  return [view.person.name, ...view.names].some(name => {
    const key = nameKey(name)
    return key.text.includes(word) || (isLatin && (key.initials.includes(word) || key.syllables.join('').includes(word)))
  }) || view.facts.some(fact => fact.state !== 'rejected' && normaliseName(fact.value).includes(word))
}

/** Whether a person meets every condition of a filter. Somebody never contacted counts as contacted before any day. */
export function matchesFilter(view: PersonView, filter: PeopleFilter): boolean {
  const { person } = view
  if (filter.tags && !filter.tags.every(tag => person.tags.includes(tag))) return false
  if (filter.level !== undefined && person.level !== filter.level) return false
  if (filter.groupId !== undefined && !view.groupIds.includes(filter.groupId)) return false
  if (filter.layer !== undefined && view.layer !== filter.layer) return false
  if (filter.lastContactBefore !== undefined && view.lastContactOn !== undefined && view.lastContactOn >= filter.lastContactBefore) return false
  if (filter.lacks !== undefined && told(view, filter.lacks).length > 0) return false
  if (filter.city !== undefined && !holds(view, 'city', filter.city)) return false
  if (filter.industry !== undefined && !holds(view, 'industry', filter.industry)) return false
  return filter.text === undefined || matchesText(view, filter.text)
}
