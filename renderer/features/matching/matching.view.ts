import { create } from 'zustand'
import type { NeedId, PersonId } from '../../../shared/model/ids'
import type { NeedParts } from './need-parts'

interface MatchingView {
  /** The need whose people are shown; `null` = the first one, unless a new line is being written. */
  readonly needId: NeedId | null
  readonly isNew: boolean
  readonly line: string
  /** Parts corrected by hand; they win over what the line says. */
  readonly corrected: Partial<NeedParts>
  /** Person whose introduction lies open. */
  readonly open: PersonId | null
  choose(needId: NeedId | null): void
  write(line: string): void
  correct(part: Partial<NeedParts>): void
  /** Whose reasons lie open, and which of them. */
  readonly evidence: { readonly personId: PersonId; readonly reasons: readonly string[] } | null
  openIntroduction(personId: PersonId | null): void
  /** Opens these reasons of a person, or closes them when just these are open. */
  openEvidence(personId: PersonId, reasons: readonly string[]): void
  startNew(): void
  /** What is to be offered to groups, as typed. */
  readonly offer: string
  writeOffer(offer: string): void
}

/** Screen state of 对接: the register itself stays in the data layer. */
export const useMatchingView = create<MatchingView>()(set => ({
  needId: null,
  isNew: false,
  line: '',
  corrected: {},
  open: null,
  evidence: null,
  offer: '',
  writeOffer: offer => set({ offer }),
  choose: needId => set({ needId, isNew: false, line: '', corrected: {}, open: null, evidence: null }),
  write: line => set(state => ({ line, corrected: line === '' ? {} : state.corrected, ...(line !== '' && { needId: null, open: null, evidence: null }) })),
  correct: part => set(state => ({ corrected: { ...state.corrected, ...part } })),
  openIntroduction: open => set({ open }),
  openEvidence: (personId, reasons) => set(({ evidence }) => ({ evidence: evidence?.personId === personId && evidence.reasons.join() === reasons.join() ? null : { personId, reasons } })),
  startNew: () => set({ needId: null, isNew: true, line: '', corrected: {}, open: null, evidence: null }),
}))
