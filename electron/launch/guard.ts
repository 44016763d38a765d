import type { IncomingHttpHeaders } from 'node:http'
import { HAND_OVER_PATH, SESSION_PATH } from '../../shared/ipc/loopback'
import { isSameSecret, type Secrets } from './secrets'

/** What a request may be answered as; a number is the status it is refused with. */
export type Admission = 'file' | 'ask' | 'session' | 'hand-over' | 403 | 404 | 405

export interface RequestHead {
  readonly method: string
  /** As sent, before any decoding, without the query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Decides by the head of a request alone. `Host` must be our own address: a foreign name that was pointed at this machine
 * is refused. A question must come from our own page (`Origin`) and carry the token.
 */
export function admit({ method, path, headers }: RequestHead, origin: string, secrets: Secrets): Admission {
  if (`http://${headers.host ?? ''}` !== origin) return 403
  if (path === HAND_OVER_PATH) {
    if (method !== 'POST') return 405
    return headers.origin === undefined && isSameSecret(headers['x-qunbu-launcher']?.toString(), secrets.launcher) ? 'hand-over' : 403
  }
  if (!path.startsWith('/api/')) return method === 'GET' || method === 'HEAD' ? 'file' : 405
  if (method !== 'POST') return 405
  if (headers.origin !== origin) return 403
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return 403
  if (path === SESSION_PATH) return 'session'
  return isSameSecret(headers['x-qunbu-token']?.toString(), secrets.token) ? 'ask' : 403
}
