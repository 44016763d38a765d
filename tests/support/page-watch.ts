import type { BrowserContext, Page } from '@playwright/test'

/** Everything a page did that the app must never do. */
export interface PageWatch {
  /** Requests to any origin but the app's own. */
  readonly foreign: string[]
  /** What the content security policy or Trusted Types refused. */
  readonly refused: string[]
  /** Uncaught errors. */
  readonly errors: string[]
}

const isLocal = (address: string, origin: string): boolean => address.startsWith(`${origin}/`) || /^(blob|data|about|chrome-extension|devtools):/.test(address)
const isRefusal = (text: string): boolean => /Content Security Policy|TrustedScript|TrustedHTML|Trusted Type/i.test(text)

function watchPage(page: Page, watch: PageWatch): void {
  page.on('pageerror', error => watch.errors.push(String(error.stack ?? error)))
  page.on('console', message => {
    if (message.type() === 'error' && isRefusal(message.text())) watch.refused.push(message.text())
  })
}

/** Watches all pages of a context, workers' requests included. Foreign requests are also cut off. */
export async function watchContext(context: BrowserContext, origin: () => string): Promise<PageWatch> {
  const watch: PageWatch = { foreign: [], refused: [], errors: [] }
  context.on('request', request => {
    if (!isLocal(request.url(), origin())) watch.foreign.push(request.url())
  })
  await context.route(address => !isLocal(address.href, origin()), route => route.abort())
  for (const page of context.pages()) watchPage(page, watch)
  context.on('page', page => watchPage(page, watch))
  return watch
}
