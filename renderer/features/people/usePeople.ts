import { useDeferredValue, useMemo } from 'react'
import type { Register } from '../../../shared/model/register'
import { readRegister } from '../../data/backup'
import { useLive } from '../../data/use-live'
import { useClock } from '../../ui/clock'
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
  const all = useMemo(() => (register ? peopleRows(register, today, zone) : []), [register, today, zone])
  const shown = useMemo(() => sortRows(all.filter(row => passes(row, filter)), sort.column, sort.descending), [all, filter, sort])
  return register ? { register, all, shown } : null
}
