import { create } from 'zustand'
import type { Channel, Lane, Outcome } from '../../../shared/model/follow-up'
import type { VisitId } from '../../../shared/model/ids'

/** What is open under a row. */
export type OpenMode = 'log' | 'snooze' | 'audience' | 'reason' | 'welcome'

/** A visit line not saved yet; survives folding the row. */
export interface LineDraft {
  readonly text: string
  readonly outcome?: Outcome
  readonly channel?: Channel
}

interface TodayView {
  readonly open: { readonly key: string; readonly mode: OpenMode } | null
  readonly drafts: Readonly<Record<string, LineDraft>>
  /** Lanes shown beyond seven rows. */
  readonly unfolded: readonly Lane[]
  /** How far a row has stepped through the scripts of its scene. */
  readonly scriptSteps: Readonly<Record<string, number>>
  /** Rows whose words were copied just now: their follow-ups say so a moment later. */
  readonly copied: ReadonlySet<string>
  /** Rows to be put off together. */
  readonly chosen: ReadonlySet<string>
  /** Visit just stored over a cap: the field for its reason takes the focus. */
  readonly asked: VisitId | null
  show(key: string, mode: OpenMode): void
  close(): void
  write(key: string, draft: Partial<LineDraft>): void
  forget(key: string): void
  unfold(lane: Lane, on: boolean): void
  nextScript(key: string): void
  noteCopied(key: string): void
  askWhy(visit: VisitId | null): void
  choose(chosen: ReadonlySet<string>): void
}

export const useTodayView = create<TodayView>()(set => ({
  open: null,
  drafts: {},
  unfolded: [],
  scriptSteps: {},
  copied: new Set(),
  chosen: new Set(),
  asked: null,
  show: (key, mode) => set({ open: { key, mode } }),
  close: () => set({ open: null }),
  write: (key, draft) => set(state => ({ drafts: { ...state.drafts, [key]: { text: '', ...state.drafts[key], ...draft } } })),
  forget: key => set(state => ({ drafts: Object.fromEntries(Object.entries(state.drafts).filter(([other]) => other !== key)) })),
  unfold: (lane, on) => set(state => ({ unfolded: on ? [...state.unfolded, lane] : state.unfolded.filter(other => other !== lane) })),
  nextScript: key => set(state => ({ scriptSteps: { ...state.scriptSteps, [key]: (state.scriptSteps[key] ?? 0) + 1 } })),
  noteCopied: key => set(state => ({ copied: new Set([...state.copied, key]) })),
  askWhy: asked => set({ asked }),
  choose: chosen => set({ chosen }),
}))
