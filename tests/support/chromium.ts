import { CHROMIUM_SWITCHES } from './chromium-switches.mjs'
import { findChromium } from './ensure-chromium.mjs'

/** How Playwright starts a Chromium: `CHROMIUM_PATH`, else the system's, else its own. */
export function chromiumLaunch(): { executablePath?: string; args: string[]; headless: true } {
  const executablePath: string | null = findChromium()
  return { ...(executablePath === null ? {} : { executablePath }), args: [...CHROMIUM_SWITCHES], headless: true }
}
