import type { ChildProcess } from 'node:child_process'
import type { Surroundings } from '../vault/data-folder'
import type { LaunchText } from './launch-text'
import { findBrowser, hasDisplay, openAppWindow } from './system-browser'

/** A browser that ends sooner than this has handed its window to one that was open already, or has failed. */
const SHORT_LIFE_MS = 5_000

export interface WindowSetup {
  readonly surroundings: Surroundings
  readonly profile: string
  readonly text: LaunchText
  readonly say: (line: string) => void
  /** The operator closed the window. */
  readonly onClosed: () => void
  readonly now: () => number
}

/** Opens the page in the system's browser, or says in one line why it cannot and leaves the server serving. */
export function openWindow(address: string, { surroundings, profile, text, say, onClosed, now }: WindowSetup): ChildProcess | null {
  const browser = findBrowser(surroundings)
  if (!hasDisplay(surroundings) || !browser) {
    say(browser ? text.noDisplay : hasDisplay(surroundings) ? text.noBrowser : text.noDisplay)
    return null
  }
  const opened = now()
  const child = openAppWindow(browser, address, profile)
  child.on('error', () => say(text.browserFailed))
  child.on('exit', code => {
    if (now() - opened >= SHORT_LIFE_MS) onClosed()
    else if (code !== 0) say(text.browserFailed)
  })
  return child
}
