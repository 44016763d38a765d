import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admit } from '../../../electron/launch/guard'
import { makeSecrets } from '../../../electron/launch/secrets'
import { HAND_OVER_PATH, SESSION_PATH } from '../../../shared/ipc/loopback'

const ORIGIN = 'http://127.0.0.1:27631'
const HOST = '127.0.0.1:27631'
const secrets = makeSecrets(() => 0)
const good = { host: HOST, origin: ORIGIN, 'x-qunbu-token': secrets.token }
const ask = (headers: Record<string, string | undefined>, method = 'POST', path = '/api/info') => admit({ method, path, headers }, ORIGIN, secrets)

describe('guard of the loopback address', () => {
  it('lets the page ask', () => {
    expect(ask(good)).toBe('ask')
    expect(ask({ ...good, 'sec-fetch-site': 'same-origin' })).toBe('ask')
  })

  it('refuses a foreign name that was pointed at this machine', () => {
    for (const host of ['evil.example', 'localhost:27631', '127.0.0.1', '127.0.0.1:1', '127.0.0.1:27631.evil.example', undefined]) {
      expect(ask({ ...good, host })).toBe(403)
      expect(ask({ host }, 'GET', '/')).toBe(403)
    }
  })

  it('refuses questions from any other page, and from none', () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:27631', undefined]) expect(ask({ ...good, origin })).toBe(403)
    for (const site of ['cross-site', 'same-site', 'none']) expect(ask({ ...good, 'sec-fetch-site': site })).toBe(403)
  })

  it('refuses any token but the right one', () => {
    expect(ask({ ...good, 'x-qunbu-token': undefined })).toBe(403)
    fc.assert(fc.property(fc.string(), token => { expect(ask({ ...good, 'x-qunbu-token': token })).toBe(token === secrets.token ? 'ask' : 403) }))
  })

  it('answers no other method', () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', '', 'POST ']) {
      expect(ask(good, method)).toBe(405)
      expect(ask({ host: HOST }, method, '/')).toBe(405)
    }
    expect(ask(good, 'GET')).toBe(405)
    expect(ask({ host: HOST }, 'POST', '/')).toBe(405)
  })

  it('hands over only to a launcher that knows the secret, never to a page', () => {
    const headers = { host: HOST, 'x-qunbu-launcher': secrets.launcher }
    expect(ask(headers, 'POST', HAND_OVER_PATH)).toBe('hand-over')
    expect(ask({ ...headers, origin: ORIGIN }, 'POST', HAND_OVER_PATH)).toBe(403)
    expect(ask({ ...good, 'x-qunbu-launcher': secrets.token }, 'POST', HAND_OVER_PATH)).toBe(403)
    expect(ask(headers, 'GET', HAND_OVER_PATH)).toBe(405)
  })

  it('changes a ticket into the token once, and not after two minutes', () => {
    expect(ask({ host: HOST, origin: ORIGIN }, 'POST', SESSION_PATH)).toBe('session')
    let now = 0
    const own = makeSecrets(() => now)
    const [first, second] = [own.makeTicket(), own.makeTicket()]
    expect(own.redeem(first)).toBe(own.token)
    expect(own.redeem(first)).toBeNull()
    now = 120_001
    expect(own.redeem(second)).toBeNull()
    expect(own.redeem('')).toBeNull()
  })
})
