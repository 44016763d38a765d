import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import { findPeople, type PeopleIndex } from '../../../shared/people/people-index'
import { readRegister } from '../../data/backup'
import { useLive } from '../../data/use-live'
import { useClock } from '../../ui/clock'
import { buildIndex } from './people-finder'
import { passes, peopleRows, sortRows, type PersonRow } from './people-rows'
import { usePeopleView } from './people.view'

export interface PeopleList {
  readonly register: Register
  readonly all: readonly PersonRow[]
  /** Filtered and sorted. */
  readonly shown: readonly PersonRow[]
}

/** The rows of 人; `null` until the register has been read. Typing stays ahead of filtering. */
export function usePeople(): PeopleList | null {
  const { today, zone } = useClock()
  const register = useLive<Register | null>(readRegister, [], null)
  const sort = usePeopleView(state => state.sort)
  const filter = useDeferredValue(usePeopleView(state => state.filter))
  const index = useIndex(register)
  const all = useMemo(() => (register ? peopleRows(register, today, zone) : []), [register, today, zone])
  const found = useMemo(() => foundBy(index, filter.text), [index, filter.text])
  const shown = useMemo(() => sortRows(all.filter(row => passes(row, filter, found)), sort.column, sort.descending), [all, filter, found, sort])
  return register ? { register, all, shown } : null
}

/** Who matches a text; `null` without a text, or while the index is not ready. */
function foundBy(index: PeopleIndex | null, text: string | undefined): ReadonlySet<PersonId> | null {
  if (!index || !text?.trim()) return null
  return new Set(findPeople(index, text, index.entries.length).map(found => found.id))
}

/** The index of the register shown; the one before stays until the next is ready. */
function useIndex(register: Register | null): PeopleIndex | null {
  const [index, setIndex] = useState<PeopleIndex | null>(null)
  useEffect(() => {
    if (!register) return
    let wanted = true
    void buildIndex(register, () => wanted).then(built => {
      if (built && wanted) setIndex(built)
    })
    return () => { wanted = false }
  }, [register])
  return index
}
