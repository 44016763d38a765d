/**
 * Origin of the page. It is part of the database's identity: changing scheme or host would open an empty register.
 * `app:` is a scheme of our own, served by `page-protocol.ts` from a fixed map of files.
 */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'qunbu'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

/** Addresses that can be loaded at all: our own page, and what the page made itself in memory. */
export function isLocalAddress(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/`) || /^(blob|data):/.test(address)
}
