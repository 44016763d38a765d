import { protocol } from 'electron'
import type { PageFile } from '../vault/page-files'
import { PAGE_HEADERS } from '../vault/page-headers'
import { PAGE_HOST, PAGE_SCHEME } from './page-address'

/** Must run before the app is ready. `standard` gives the page an origin, `secure` a secure context for storage and workers. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Answers `app://qunbu/…` out of the fixed map; anything else does not exist. */
export function servePage(files: ReadonlyMap<string, PageFile>): void {
  protocol.handle(PAGE_SCHEME, async request => {
    const { host, pathname } = new URL(request.url)
    const file = host === PAGE_HOST ? files.get(pathname) : undefined
    if (request.method !== 'GET' || !file) return new Response(null, { status: request.method === 'GET' ? 404 : 405, headers: PAGE_HEADERS })
    return new Response(await file.read(), { status: 200, headers: { ...PAGE_HEADERS, 'Content-Type': file.type } })
  })
}
