import type { PersonId } from '../../../shared/model/ids'
import { buildPeopleIndexInSteps, type IndexedPerson, type PeopleIndex } from '../../../shared/people/people-index'
import { onAct } from '../../data/act'
import { onImport } from '../../data/imports'
import { readPeopleTables, type PeopleTables } from '../../data/people-tables'
import { groupBy } from './group-by'

/** People indexed between two turns of the screen. */
const STEP = 200

/** Gives the screen a turn. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

/** What everyone who was not merged away is found by: names seen anywhere, remark, tags, facts, needs and resources. */
export function indexedPeople(register: PeopleTables): IndexedPerson[] {
  const memberships = groupBy(register.memberships, row => row.personId)
  const facts = groupBy(register.facts.filter(fact => fact.state !== 'rejected'), row => row.personId)
  const offers = groupBy(register.offers.filter(offer => offer.state === 'current'), row => row.personId)
  const needs = groupBy(register.needs.filter(need => need.state === 'open' || need.state === 'talking'), row => row.personId)
  const tagNames = new Map(register.tags.map(tag => [tag.id, tag.name]))
  return register.people.filter(person => !person.mergedInto).map(person => ({
    id: person.id,
    names: [...new Set([person.name, ...(person.remark === undefined ? [] : [person.remark]), ...(memberships.get(person.id) ?? []).flatMap(membership => membership.names.map(name => name.name))])],
    tags: person.tags.flatMap(tag => tagNames.get(tag) ?? []),
    facts: [...(facts.get(person.id) ?? []).map(fact => fact.value), ...(offers.get(person.id) ?? []).map(offer => offer.text), ...(needs.get(person.id) ?? []).map(need => need.text)],
  }))
}

/** Builds the index a portion at a time, so that the screen stays free. `null` when it was called off. */
export async function buildIndex(register: PeopleTables, isWanted: () => boolean): Promise<PeopleIndex | null> {
  const steps = buildPeopleIndexInSteps(indexedPeople(register), STEP)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await nextTurn()
    if (!isWanted()) return null
  }
}

export interface Finder {
  readonly index: PeopleIndex
  readonly nameById: ReadonlyMap<PersonId, string>
}

let kept: Promise<Finder> | null = null
let listening = false

/** The index for the find box: built on the first question and again after the register has changed. */
export function currentFinder(): Promise<Finder> {
  if (!listening) {
    listening = true
    const drop = () => { kept = null }
    onAct(drop)
    onImport(drop)
  }
  kept ??= readPeopleTables(nextTurn, () => true).then(async tables => {
    const index = tables && await buildIndex(tables, () => true)
    return { index: index ?? { entries: [] }, nameById: new Map(tables?.people.map(person => [person.id, person.name])) }
  })
  return kept
}
