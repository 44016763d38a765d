import { create } from 'zustand'
import type { SegmentId } from '../../../shared/model/ids'
import type { PeopleFilter } from '../../../shared/model/person'
import type { Sort } from '../../ui/Table'

interface PeopleView {
  readonly filter: PeopleFilter
  readonly sort: Sort
  readonly chosen: ReadonlySet<string>
  /** The segment shown last, so that a changed filter can be kept in it; `null` = none. */
  readonly segment: SegmentId | null
  setFilter(change: Partial<PeopleFilter>): void
  replaceFilter(filter: PeopleFilter, segment?: SegmentId): void
  setSort(sort: Sort): void
  choose(keys: ReadonlySet<string>): void
}

/** Screen state of 人. */
export const usePeopleView = create<PeopleView>()(set => ({
  filter: {},
  sort: { column: 'last', descending: true },
  chosen: new Set(),
  segment: null,
  setFilter: change => set(state => ({ filter: { ...state.filter, ...change } })),
  replaceFilter: (filter, segment) => set({ filter, segment: segment ?? null }),
  setSort: sort => set({ sort }),
  choose: chosen => set({ chosen }),
}))
