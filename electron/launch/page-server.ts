import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ChannelName, Handlers } from '../../shared/ipc/contract'
import { BYTES_REPLY } from '../../shared/ipc/loopback'
import { answer, MalformedAsk } from '../vault/answer'
import type { PageFile } from '../vault/page-files'
import { PAGE_HEADERS } from '../vault/page-headers'
import { admit } from './guard'
import { MAX_JSON_BYTES, readAsk, readBody } from './request-body'
import type { Secrets } from './secrets'

const LOOPBACK = '127.0.0.1'

export interface PageServerSetup<Names extends ChannelName> {
  /** 0 = any free one. */
  readonly port: number
  readonly files: ReadonlyMap<string, PageFile>
  readonly handlers: Handlers<Names>
  readonly secrets: Secrets
  /** A second start hands over absolute paths and asks for the window. */
  readonly onHandOver: (files: readonly string[]) => void
}

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  close(): Promise<void>
}

const send = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body: Uint8Array | string = ''): void => {
  response.writeHead(status, { ...PAGE_HEADERS, ...headers })
  response.end(body)
}

function pathsIn(body: Uint8Array | null): readonly string[] {
  try {
    const files = (JSON.parse(Buffer.from(body ?? []).toString('utf8')) as { files?: unknown }).files
    return Array.isArray(files) ? files.filter(file => typeof file === 'string') : []
  } catch {
    return []
  }
}

async function respond<Names extends ChannelName>(setup: PageServerSetup<Names>, origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0]!
  const admission = admit({ method: request.method ?? '', path, headers: request.headers }, origin, setup.secrets)
  if (typeof admission === 'number') return send(response, admission)
  if (admission === 'file') {
    const file = setup.files.get(path)
    return file ? send(response, 200, { 'Content-Type': file.type }, request.method === 'HEAD' ? '' : await file.read()) : send(response, 404)
  }
  if (admission === 'session') {
    const token = setup.secrets.redeem(Buffer.from((await readBody(request, 1000)) ?? []).toString('utf8'))
    return token ? send(response, 200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }, token) : send(response, 403)
  }
  if (admission === 'hand-over') {
    setup.onHandOver(pathsIn(await readBody(request, MAX_JSON_BYTES)))
    return send(response, 204)
  }
  const name = path.slice('/api/'.length)
  if (!Object.hasOwn(setup.handlers, name)) return send(response, 404)
  const reply = await answer(setup.handlers, name as Names, await readAsk(request))
  if (reply.ok && reply.value instanceof Uint8Array) return send(response, 200, { 'Content-Type': BYTES_REPLY, 'Cache-Control': 'no-store' }, reply.value)
  send(response, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, JSON.stringify(reply))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Serves the page and the endpoints on the loopback address only. Rejects with `EADDRINUSE` when the port is taken. */
export async function startPageServer<Names extends ChannelName>(setup: PageServerSetup<Names>): Promise<PageServer> {
  let origin = ''
  const server = createServer((request, response) => {
    respond(setup, origin, request, response).catch((error: unknown) => {
      if (!(error instanceof MalformedAsk)) console.error(error)
      if (response.headersSent) response.destroy()
      else send(response, error instanceof MalformedAsk ? 400 : 500)
    })
  })
  origin = `http://${LOOPBACK}:${await listen(server, setup.port)}`
  return {
    origin,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
