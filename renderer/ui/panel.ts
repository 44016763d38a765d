import { create } from 'zustand'
import type { GroupId, PersonId } from '../../shared/model/ids'

/** What the right-hand panel shows over the list. */
export type PanelContent = { readonly person: PersonId; readonly group?: never } | { readonly group: GroupId; readonly person?: never }

interface PanelState {
  readonly content: PanelContent | null
}

/** Screen state only: which card is open. */
export const usePanel = create<PanelState>()(() => ({ content: null }))

/** Opens a person or a group over the page; the list keeps its place. */
export function openPanel(content: PanelContent): void {
  usePanel.setState({ content })
}

export function closePanel(): void {
  usePanel.setState({ content: null })
}

/** The person of the open panel, to mark their row; `null` when none is open. */
export function usePanelPerson(): PersonId | null {
  return usePanel(state => state.content?.person ?? null)
}
