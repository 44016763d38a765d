import { create } from 'zustand'
import type { Range } from './range'

interface GroupView {
  readonly range: Range
  setRange(range: Range): void
}

/** Screen state: the stretch of time the charts of all groups show. */
export const useGroupView = create<GroupView>()(set => ({ range: 'twelveWeeks', setRange: range => set({ range }) }))
