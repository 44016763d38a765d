import { useMemo } from 'react'
import type { Introduction, Need, Offer } from '../../../shared/model/exchange'
import type { NeedId, PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import { listIntroductions } from '../../data/introductions'
import { useMatches, type NeedOutlook } from '../../data/matches'
import { listNeeds } from '../../data/needs'
import { offersById } from '../../data/offers'
import { peopleById } from '../../data/people'
import { useLive } from '../../data/use-live'
import { useToday } from '../../ui/clock'

/** What 对接 works on: needs in every state, those who have them, introductions, and how the open needs stand. */
export interface Exchange {
  /** In all states but suggestions, the nearest deadline first. */
  readonly all: readonly Need[]
  /** Open or in talks and not past their last day. */
  readonly needs: readonly Need[]
  readonly personById: ReadonlyMap<PersonId, Person>
  readonly introductions: readonly Introduction[]
  /** Those that introductions under way are about. */
  readonly offerById: ReadonlyMap<string, Offer>
  /** Open needs nobody can meet; empty until the worker has answered. */
  readonly unmet: ReadonlySet<NeedId>
  /** Empty until the worker has answered. */
  readonly outlookById: ReadonlyMap<string, NeedOutlook>
}

const isShown = (need: Need): boolean => need.state !== 'suggested' && need.state !== 'rejected'

interface Rows {
  readonly needs: readonly Need[]
  readonly introductions: readonly Introduction[]
  readonly people: readonly Person[]
  readonly offers: readonly Offer[]
}

async function readRows(): Promise<Rows> {
  const [needs, introductions] = await Promise.all([listNeeds(), listIntroductions()])
  const shown = needs.filter(isShown)
  const people = await peopleById([...shown.map(need => need.personId), ...introductions.flatMap(({ needer, owner }) => [needer, owner])])
  const offers = await offersById(introductions.flatMap(({ step, offerId }) => (step === 'closed' || !offerId ? [] : [offerId])))
  return { needs: shown, introductions, people, offers }
}

/** `null` until the register has been read. Reads again whenever one of its rows changes. */
export function useExchange(): Exchange | null {
  const today = useToday()
  const rows = useLive<Rows | null>(readRows, [], null)
  const overview = useMatches({ type: 'overview', today } as const)
  return useMemo(() => {
    if (!rows) return null
    const all = [...rows.needs].sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))
    return {
      all,
      needs: all.filter(need => (need.state === 'open' || need.state === 'talking') && !(need.until && need.until < today)),
      personById: new Map(rows.people.map(person => [person.id, person])),
      introductions: rows.introductions,
      offerById: new Map(rows.offers.map(offer => [offer.id, offer])),
      unmet: new Set(overview?.answer.outlooks.filter(({ fits }) => fits === 0).map(({ needId }) => needId)),
      outlookById: new Map(overview?.answer.outlooks.map(outlook => [outlook.needId, outlook])),
    }
  }, [rows, overview, today])
}

/** Needs that are open and not yet being talked about: the count beside 对接. */
export function useOpenNeedCount(): number | null {
  const today = useToday()
  return useLive(async () => (await listNeeds()).filter(need => need.state === 'open' && !(need.until && need.until < today)).length, [today], 0)
}
