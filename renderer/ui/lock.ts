import { create } from 'zustand'

/** Whether the app stands locked; `null` until the settings have been read. Screen state: a new window starts locked again. */
export const useLocked = create<{ readonly locked: boolean | null }>()(() => ({ locked: null }))

/** Locks the window now. Does nothing useful without a lock in the settings, so callers test that first. */
export const lockNow = (): void => useLocked.setState({ locked: true })
