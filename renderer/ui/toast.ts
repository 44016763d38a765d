import { create } from 'zustand'

/** How long a toast stands, in ms; its line at the foot runs out in this time. */
export const TOAST_MS = 8_000

export interface ToastMessage {
  /** One sentence, or what says it: asked anew when the language changes while it stands. */
  readonly text: string | (() => string)
  /** Takes the act back; the toast then shows 撤销. Absent where nothing was written. */
  readonly undo?: () => void | Promise<unknown>
  readonly tone?: 'plain' | 'danger'
}

interface ToastState {
  readonly shown: (ToastMessage & { readonly number: number }) | null
}

/** One toast at a time: a new one replaces the one before. */
export const useToast = create<ToastState>()(() => ({ shown: null }))

let count = 0

/** Says what has just been done. */
export function toast(message: ToastMessage): void {
  count += 1
  useToast.setState({ shown: { ...message, number: count } })
}

/** Takes away the toast `number`, or whichever stands. */
export function dismissToast(number?: number): void {
  const { shown } = useToast.getState()
  if (shown && (number === undefined || shown.number === number)) useToast.setState({ shown: null })
}

/** Takes back what the toast that stands tells of; `false` when none stands or it has nothing to take back. Ctrl+Z asks this first. */
export function undoToast(): boolean {
  const { shown } = useToast.getState()
  if (!shown?.undo) return false
  dismissToast(shown.number)
  void shown.undo()
  return true
}
