import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import { findPeople, type PeopleIndex } from '../../../shared/people/people-index'
import { onPeopleChanged, readPeopleTables, type PeopleTables } from '../../data/people-tables'
import { useClock } from '../../ui/clock'
import { buildIndex, nextTurn } from './people-finder'
import { passes, peopleRowsInSteps, sortRows, type PersonRow } from './people-rows'
import { usePeopleView } from './people.view'

export interface PeopleList {
  readonly register: PeopleTables
  readonly all: readonly PersonRow[]
  /** Filtered and sorted. */
  readonly shown: readonly PersonRow[]
}

interface Read {
  readonly tables: PeopleTables
  readonly rows: readonly PersonRow[]
}

/** The rows of 人; `null` until they have been read for the first time. Typing stays ahead of filtering. */
export function usePeople(): PeopleList | null {
  const read = useRead()
  const sort = usePeopleView(state => state.sort)
  const filter = useDeferredValue(usePeopleView(state => state.filter))
  const index = useIndex(read?.tables ?? null)
  const all = read?.rows
  const found = useMemo(() => foundBy(index, filter.text), [index, filter.text])
  const shown = useMemo(() => sortRows((all ?? []).filter(row => passes(row, filter, found)), sort.column, sort.descending), [all, filter, found, sort])
  return useMemo(() => (read ? { register: read.tables, all: read.rows, shown } : null), [read, shown])
}

/** After the last of a run of changes. */
const SETTLE_MS = 60

/** Reads tables and makes rows in small steps, again whenever something of them has changed; the rows before stay until then. */
function useRead(): Read | null {
  const { today, zone } = useClock()
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let gone = false
    let isRunning = false
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // A reading that has begun goes to its end, or a run of changes would keep the page empty.
    const start = async () => {
      isStale = true
      if (isRunning) return
      isRunning = true
      while (isStale && !gone) {
        isStale = false
        const tables = await readPeopleTables(nextTurn, () => !gone)
        if (tables) await show(tables)
      }
      isRunning = false
    }
    const show = async (tables: PeopleTables) => {
      const steps = peopleRowsInSteps(tables, today, zone)
      let step = steps.next()
      for (; step.done !== true; step = steps.next()) await nextTurn()
      const rows = step.value
      if (!gone) startTransition(() => setRead({ tables, rows }))
    }
    const stop = onPeopleChanged(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void start(), SETTLE_MS)
    })
    void start()
    return () => {
      gone = true
      clearTimeout(timer)
      stop()
    }
  }, [today, zone])
  return read
}

/** Who matches a text; `null` without a text, or while the index is not ready. */
function foundBy(index: PeopleIndex | null, text: string | undefined): ReadonlySet<PersonId> | null {
  if (!index || !text?.trim()) return null
  return new Set(findPeople(index, text, index.entries.length).map(found => found.id))
}

/** The index of the register shown; the one before stays until the next is ready. */
function useIndex(register: PeopleTables | null): PeopleIndex | null {
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
