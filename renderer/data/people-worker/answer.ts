import type { PersonId } from '../../../shared/model/ids'
import type { PeopleFilter } from '../../../shared/model/person'
import { findPeople } from '../../../shared/people/people-index'
import type { PersonEntry } from '../../../shared/people/person-entry'
import { passesFilter } from '../../../shared/people/person-filter'
import { sortEntries } from '../../../shared/people/person-order'
import { classOf, passesSuggestion } from '../../../shared/people/suggestions'
import { sectorOf } from '../../../shared/people/trade-list'
import { maybeMe, ownAccounts } from './own-accounts'
import type { PeopleBook } from './people-book'
import type { CountedValues, PeopleAnswers, PeopleQuestion } from './protocol'
import { samePairs } from './same-pairs'

/** Answers one question out of the book. */
export async function answerPeople(question: PeopleQuestion, book: PeopleBook): Promise<PeopleAnswers[keyof PeopleAnswers]> {
  switch (question.type) {
    case 'list': {
      const { filter, column, descending } = question.order
      const sorted = sortEntries(await passing(book, filter), column, descending)
      const from = Math.max(0, Math.min(question.from, sorted.length))
      const rows = sorted.slice(from, Math.max(from, question.to)).map(entry => entry.listed)
      return { ids: sorted.map(entry => entry.person.id).join('\n'), from, rows, people: book.entries.length, groups: book.source.groups.length, custom: book.custom } satisfies PeopleAnswers['list']
    }
    case 'rows': return question.ids.flatMap(id => book.entryById.get(id)?.listed ?? []) satisfies PeopleAnswers['rows']
    case 'choices': return counted(book.entries.flatMap(entry => valuesOf(entry, question.field)))
    case 'counts': {
      const counts: number[] = []
      for (const filter of question.filters) counts.push((await passing(book, filter)).length)
      return counts satisfies PeopleAnswers['counts']
    }
    case 'same': return samePairs(book.source, question.dismissed, question.groupId) satisfies PeopleAnswers['same']
    case 'found': {
      const all = book.suggestions()
      const classes = { sure: 0, card: 0, doubtful: 0 }
      for (const one of all) classes[classOf(one)]++
      const passing = all.filter(one => passesSuggestion(one, question.filter))
      return { rows: passing.slice(0, question.most), count: passing.length, all: all.length, classes, types: counted(all.map(one => one.type)) } satisfies PeopleAnswers['found']
    }
    case 'foundKeys': return book.suggestions().filter(one => passesSuggestion(one, question.filter)).map(({ table, key }) => ({ table, key })) satisfies PeopleAnswers['foundKeys']
    case 'mine': return ownAccounts(book) satisfies PeopleAnswers['mine']
    case 'maybeMe': return maybeMe(book.source, question.names) satisfies PeopleAnswers['maybeMe']
    case 'friends': return (book.entryById.get(question.personId)?.friendOf ?? []) satisfies PeopleAnswers['friends']
    case 'absorbed': return book.source.people.filter(person => person.mergedInto === question.personId).map(({ id, name }) => ({ id, name })) satisfies PeopleAnswers['absorbed']
    case 'find': return findPeople(await book.index(), question.query, question.limit).map(found => {
      const listed = book.entryById.get(found.id)?.listed
      return { ...found, name: listed?.name ?? found.text, about: [listed?.trade, listed?.city].filter(Boolean).join(' · ') }
    }) satisfies PeopleAnswers['find']
  }
}

async function passing(book: PeopleBook, filter: PeopleFilter): Promise<PersonEntry[]> {
  const found = filter.text?.trim() ? new Set<PersonId>(findPeople(await book.index(), filter.text, book.entries.length).map(one => one.id)) : null
  return book.entries.filter(entry => passesFilter(entry, filter, found, book.today))
}

function valuesOf({ listed, invitedBy }: PersonEntry, field: 'city' | 'industry' | 'inviter'): readonly string[] {
  if (field === 'inviter') return invitedBy
  return field === 'city' ? [listed.city] : [...new Set([listed.trade, sectorOf(listed.trade)])]
}

function counted(values: readonly string[]): CountedValues {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
