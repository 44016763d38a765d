import { create } from 'zustand'
import type { Channel, Lane, Outcome } from '../../../shared/model/follow-up'
import type { ScriptId, VisitId } from '../../../shared/model/ids'

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
  /** Script copied for a row: stored with the visit. */
  readonly copied: Readonly<Record<string, ScriptId>>
  /** Reasons typed to pass a closed gate, by row: stored with the visit. */
  readonly overrides: Readonly<Record<string, string>>
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
  noteCopied(key: string, script: ScriptId): void
  noteOverride(key: string, reason: string): void
  askWhy(visit: VisitId | null): void
  choose(chosen: ReadonlySet<string>): void
}

export const useTodayView = create<TodayView>()(set => ({
  open: null,
  drafts: {},
  unfolded: [],
  scriptSteps: {},
  copied: {},
  overrides: {},
  chosen: new Set(),
  asked: null,
  show: (key, mode) => set({ open: { key, mode } }),
  close: () => set({ open: null }),
  write: (key, draft) => set(state => ({ drafts: { ...state.drafts, [key]: { text: '', ...state.drafts[key], ...draft } } })),
  forget: key => set(state => ({ drafts: Object.fromEntries(Object.entries(state.drafts).filter(([other]) => other !== key)) })),
  unfold: (lane, on) => set(state => ({ unfolded: on ? [...state.unfolded, lane] : state.unfolded.filter(other => other !== lane) })),
  nextScript: key => set(state => ({ scriptSteps: { ...state.scriptSteps, [key]: (state.scriptSteps[key] ?? 0) + 1 } })),
  noteOverride: (key, reason) => set(state => ({ overrides: { ...state.overrides, [key]: reason } })),
  askWhy: asked => set({ asked }),
  choose: chosen => set({ chosen }),
  noteCopied: (key, script) => set(state => ({ copied: { ...state.copied, [key]: script } })),
}))
