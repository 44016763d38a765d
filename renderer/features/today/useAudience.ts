import { useEffect, useState } from 'react'
import type { FestivalAudience } from '../../../shared/followups/festival-audience'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import { getPerson } from '../../data/people'
import { greetingAudience } from '../../data/planning'

/** Whom to greet on a festival and whom not, with the people themselves. */
export interface AudienceOnScreen {
  readonly audience: FestivalAudience
  readonly people: ReadonlyMap<PersonId, Person>
}

/** Asked again whenever `stamp` changes; `null` until it is known. */
export function useAudience(festival: string, today: Day, stamp: string): AudienceOnScreen | null {
  const [found, setFound] = useState<AudienceOnScreen | null>(null)
  useEffect(() => {
    let live = true
    const read = async () => {
      const audience = await greetingAudience(today, festival)
      if (!audience) return
      const rows = await Promise.all([...audience.greet, ...audience.excluded.map(one => one.personId)].map(getPerson))
      if (live) setFound({ audience, people: new Map(rows.flatMap(person => (person ? [[person.id, person] as const] : []))) })
    }
    void read().catch(() => {})
    return () => { live = false }
  }, [festival, today, stamp])
  return found
}
