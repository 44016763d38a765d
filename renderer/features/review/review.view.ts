import { create } from 'zustand'
import type { Day } from '../../../shared/model/day'
import type { GroupId } from '../../../shared/model/ids'
import type { ReviewKind } from './review-numbers'

interface ReviewView {
  readonly kind: ReviewKind
  /** The trials of all periods instead of a sheet. */
  readonly showsTrials: boolean
  /** One group's review; `null` = over all groups. */
  readonly groupId: GroupId | null
  /** Any day of the shown period; `null` = the one a review opens on. */
  readonly day: Day | null
  readonly parts: { readonly groups: boolean; readonly attention: boolean; readonly introductions: boolean; readonly asks: boolean }
  readonly shortNames: boolean
  show(kind: ReviewKind, day: Day | null): void
  showTrials(): void
  setGroup(groupId: GroupId | null): void
  setPart(part: keyof ReviewView['parts'], on: boolean): void
  setShortNames(on: boolean): void
}

/** Screen state of 复盘. */
export const useReviewView = create<ReviewView>()(set => ({
  kind: 'week',
  showsTrials: false,
  groupId: null,
  day: null,
  parts: { groups: true, attention: true, introductions: true, asks: true },
  shortNames: false,
  show: (kind, day) => set({ kind, day, showsTrials: false }),
  showTrials: () => set({ showsTrials: true }),
  setGroup: groupId => set({ groupId }),
  setPart: (part, on) => set(state => ({ parts: { ...state.parts, [part]: on } })),
  setShortNames: shortNames => set({ shortNames }),
}))
