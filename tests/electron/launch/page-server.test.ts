import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { startPageServer, type PageServer } from '../../../electron/launch/page-server'
import { makeSecrets } from '../../../electron/launch/secrets'
import { dataFolders } from '../../../electron/vault/data-folder'
import { openVault, type Vault } from '../../../electron/vault/open-vault'
import { loadPageFiles } from '../../../electron/vault/page-files'
import { temporaryFolder } from '../vault/temporary-folder'

let server: PageServer
let vault: Vault
const secrets = makeSecrets(() => 0)
const handedOver: string[][] = []

async function start(): Promise<string> {
  const folder = await temporaryFolder()
  const page = path.join(folder, 'page')
  await mkdir(path.join(page, 'assets'), { recursive: true })
  await writeFile(path.join(page, 'index.html'), '<!doctype html>页面')
  await writeFile(path.join(page, 'assets', 'main.js'), '1')
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  const opened = await openVault({ folders: dataFolders({ platform: 'linux', env: { QUNBU_DATA: path.join(folder, 'data') }, home: folder }, false), host: 'browser', now: () => 1, databaseFolder: path.join(folder, 'none'), inboxEveryMs: 0 })
  if ('pid' in opened) throw new Error('in use')
  vault = opened
  server = await startPageServer({ port: 0, files: await loadPageFiles(page), handlers: vault.handlers, secrets, onHandOver: files => handedOver.push([...files]) })
  return folder
}

afterEach(async () => {
  await server.close()
  await vault.close()
})

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
}

/** A plain request: fetch would clean up paths and refuse headers. */
function send({ method = 'POST', path: address = '/api/listSnapshots', headers = {}, body = '{}' }: Sent = {}): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const { hostname, port, host, origin } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: address, headers: { Host: host, Origin: origin, 'X-Qunbu-Token': secrets.token, 'Content-Type': 'application/json', ...headers } }, response => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }))
    })
    sent.on('error', reject)
    sent.end(method === 'GET' || method === 'HEAD' ? undefined : body)
  })
}

describe('page server', () => {
  it('serves the page with its policy and answers questions', async () => {
    await start()
    const page = await send({ method: 'GET', path: '/?a=b' })
    expect([page.status, page.body.toString(), page.headers['content-type']]).toEqual([200, '<!doctype html>页面', 'text/html; charset=utf-8'])
    expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(JSON.parse((await send()).body.toString())).toEqual({ ok: true, value: [] })
  })

  // macOS has no second loopback address to try.
  it.skipIf(process.platform === 'darwin')('listens on the loopback address only', async () => {
    await start()
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const elsewhere = connect({ host: '127.0.0.2', port: Number(new URL(server.origin).port) })
    const outcome = await new Promise(resolve => elsewhere.once('connect', () => resolve('open')).once('error', () => resolve('refused')))
    elsewhere.destroy()
    expect(outcome).toBe('refused')
  })

  it('never serves a file outside the page, however the path is written', async () => {
    await start()
    for (const address of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/..\\secret.txt', '//etc/passwd', '/assets', '/INDEX.html', '/index.html%00', 'http://evil.example/', '*']) {
      expect((await send({ method: 'GET', path: address })).status, address).toBe(404)
    }
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '\\', 'secret.txt', 'assets', 'main.js', 'api', '', 'etc', '%00', 'constructor', '__proto__')
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async pieces => {
      const address = `/${pieces.join('/')}`
      const { status, body } = await send({ method: 'GET', path: address })
      expect(body.toString()).not.toContain('secret')
      if (status === 200) expect(['/', '/assets/main.js']).toContain(address)
    }), { numRuns: 300 })
  })

  it('changes nothing and stays up under two thousand random questions', async () => {
    await start()
    const names = fc.oneof(fc.constantFrom(...Object.keys(vault.handlers), 'constructor', '__proto__', 'toString', ''), fc.string({ maxLength: 8 }).map(encodeURIComponent))
    const bodies = fc.oneof(fc.json(), fc.string(), fc.constantFrom('{"acts":[{"seq":-1}]}', '{"id":"../canary"}', '{"__proto__":{"after":0}}', '[]', 'null'))
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(names, bodies, fc.constantFrom('application/json', 'application/octet-stream', 'text/plain')), { minLength: 50, maxLength: 50 }), async questions => {
      const answers = await Promise.all(questions.map(([name, body, type]) => send({ path: `/api/${name}`, body, headers: { 'Content-Type': type } })))
      for (const { status } of answers) expect([200, 400, 404]).toContain(status)
    }), { numRuns: 40 })
    expect(JSON.parse((await send({ path: '/api/readJournal', body: '{"after":0}' })).body.toString())).toEqual({ ok: true, value: [] })
    expect(JSON.parse((await send()).body.toString())).toEqual({ ok: true, value: [] })
  }, 120_000)

  it('takes a snapshot as bytes and gives the same bytes back', async () => {
    await start()
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i & 255)
    const [upload, size] = ['abcdefgh', bytes.length]
    const rest = { upload, size, reason: 'daily', canary: { seq: 1, rows: { people: 2 }, messages: 3, schema: 1, appVersion: '群' } }
    await send({ path: '/api/stageSnapshot', body: bytes, headers: { 'Content-Type': 'application/octet-stream', 'X-Qunbu-Ask': encodeURIComponent(JSON.stringify({ upload, size, offset: 0 })) } })
    const saved = await send({ path: '/api/saveSnapshot', body: JSON.stringify(rest) })
    const { value } = JSON.parse(saved.body.toString()) as { value: { id: string; canary: unknown } }
    expect(value.canary).toEqual(rest.canary)
    const read = await send({ path: '/api/readSnapshot', body: JSON.stringify({ id: value.id }) })
    expect(read.headers['content-type']).toBe('application/octet-stream')
    expect(Buffer.compare(read.body, bytes)).toBe(0)
  })

  it('refuses a body that says it is longer than anything it takes', async () => {
    await start()
    const { host, hostname, port, origin } = new URL(server.origin)
    const socket = connect({ host: hostname, port: Number(port) })
    socket.write(`POST /api/readJournal HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nX-Qunbu-Token: ${secrets.token}\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{`)
    const answer = await new Promise<string>(resolve => socket.once('data', data => resolve(data.toString())))
    socket.destroy()
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
  })

  it('passes on the files of a second launcher', async () => {
    await start()
    const { host } = new URL(server.origin)
    const response = await new Promise<number>((resolve, reject) => {
      const sent = request(`${server.origin}/launcher/hand-over`, { method: 'POST', headers: { Host: host, 'X-Qunbu-Launcher': secrets.launcher } }, answer => resolve(answer.resume().statusCode ?? 0))
      sent.on('error', reject)
      sent.end(JSON.stringify({ files: ['/a.txt', 3] }))
    })
    expect(response).toBe(204)
    expect(handedOver.at(-1)).toEqual(['/a.txt'])
  })
})
