import type { Host } from './host'

let current: Host | null = null

/** Told once at the start, after `pickHost`. */
export function setCurrentHost(host: Host): void {
  current = host
}

/** The host this page runs in; `null` before the start and in tests of a single page. */
export function currentHost(): Host | null {
  return current
}
