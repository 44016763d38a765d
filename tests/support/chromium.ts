import { findChromium } from './ensure-chromium.mjs'

/** Switches by which a test's Chromium runs anywhere and calls nobody. */
const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update',
  '--disable-sync', '--disable-domain-reliability', '--no-pings', '--disable-dev-shm-usage', '--font-render-hinting=none',
]

/** How Playwright starts a Chromium: `CHROMIUM_PATH`, else the system's, else its own. */
export function chromiumLaunch(): { executablePath?: string; args: string[]; headless: true } {
  const executablePath: string | null = findChromium()
  return { ...(executablePath === null ? {} : { executablePath }), args: ARGS, headless: true }
}
