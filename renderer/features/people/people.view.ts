import { create } from 'zustand'
import type { PeopleFilter } from '../../../shared/model/person'
import type { Sort } from '../../ui/Table'

interface PeopleView {
  readonly filter: PeopleFilter
  readonly sort: Sort
  readonly chosen: ReadonlySet<string>
  setFilter(change: Partial<PeopleFilter>): void
  replaceFilter(filter: PeopleFilter): void
  setSort(sort: Sort): void
  choose(keys: ReadonlySet<string>): void
}

/** Screen state of 人. */
export const usePeopleView = create<PeopleView>()(set => ({
  filter: {},
  sort: { column: 'last', descending: true },
  chosen: new Set(),
  setFilter: change => set(state => ({ filter: { ...state.filter, ...change } })),
  replaceFilter: filter => set({ filter }),
  setSort: sort => set({ sort }),
  choose: chosen => set({ chosen }),
}))
