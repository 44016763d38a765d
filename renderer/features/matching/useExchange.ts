import { useMemo } from 'react'
import { candidatesOf } from '../../../shared/matching/candidates'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { buildMatchIndex, type MatchIndex } from '../../../shared/matching/rank'
import type { Introduction, Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import type { Register } from '../../../shared/model/register'
import { readRegister } from '../../data/backup'
import { listNeeds } from '../../data/needs'
import { useLive } from '../../data/use-live'
import { useClock } from '../../ui/clock'

/** What 对接 works on: open needs, everyone by id, introductions, and the prepared ranking. */
export interface Exchange {
  readonly needs: readonly Need[]
  readonly people: readonly Person[]
  readonly personById: ReadonlyMap<PersonId, Person>
  readonly introductions: readonly Introduction[]
  readonly index: MatchIndex
  readonly tradeById: ReadonlyMap<PersonId, string>
}

const lexicon = buildLexicon()
const isOpen = (need: Need): boolean => need.state === 'open' || need.state === 'talking'

/** `null` until the register has been read. Reads again whenever one of its rows changes. */
export function useExchange(): Exchange | null {
  const { today, zone } = useClock()
  const register = useLive<Register | null>(readRegister, [], null)
  return useMemo(() => {
    if (!register) return null
    const people = register.people.filter(person => !person.mergedInto)
    const needs = register.needs.filter(isOpen)
    return {
      needs: [...needs].sort((a, b) => (a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1),
      people,
      personById: new Map(register.people.map(person => [person.id, person])),
      introductions: register.introductions,
      index: buildMatchIndex(candidatesOf(register, today, zone), lexicon),
      tradeById: new Map(register.facts.filter(fact => fact.type === 'industry' && fact.state !== 'rejected').map(fact => [fact.personId, fact.value])),
    }
  }, [register, today, zone])
}

/** Needs that are open and not yet being talked about: the count beside 对接. */
export function useOpenNeedCount(): number | null {
  return useLive(async () => (await listNeeds()).filter(need => need.state === 'open').length, [], 0)
}
