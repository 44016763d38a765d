import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../launcher-process'

/** Name of the function by which a page reaches the stand-in's `ipcMain`. */
export const INVOKE = '__standInInvoke'
/** Name of the function by which the stand-in delivers a push to the page. */
export const DELIVER = '__standInDeliver'

interface PageScope {
  [name: string]: unknown
}

/** Runs in the page: gives the built preload script its `electron`. Bytes travel as base64, as in no other way may text be. */
function bridge(invokeName: string, deliverName: string, preload: (require: (name: string) => unknown, module: object) => void): void {
  const scope = window as unknown as PageScope
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const encode = (value: unknown): string => JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? { $bytes: toBase64(one) } : one))
  const decode = (text: string): unknown => JSON.parse(text, (_key, one: unknown) => {
    const coded = typeof one === 'object' && one !== null && '$bytes' in one ? String(one.$bytes) : null
    return coded === null ? one : Uint8Array.from(atob(coded), sign => sign.charCodeAt(0))
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: object) {
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true })
      },
    },
    ipcRenderer: {
      async invoke(channel: string, question: unknown) {
        // What the real bridge cannot clone, it refuses: functions, DOM nodes.
        const text = encode({ question: structuredClone(question) })
        const answer = decode(await (scope[invokeName] as (channel: string, text: string) => Promise<string>)(channel, text)) as { value?: unknown; error?: string }
        if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
        return answer.value
      },
      on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => listeners.get(channel)?.delete(listener),
    },
  }
  scope[deliverName] = (channel: string, args: unknown[]) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args)
  }
  preload(name => {
    if (name !== 'electron') throw new Error(`a sandboxed preload script cannot load ${name}`)
    return electron
  }, {})
}

/** The built preload script as a page script; runs in the top frame of `origin` only, as Electron does. */
export function preloadScript(origin: string): string {
  const built = readFileSync(path.join(ROOT, 'out', 'preload', 'index.cjs'), 'utf8')
  return `if (window.top === window && location.origin === ${JSON.stringify(origin)}) (${bridge.toString()})(${JSON.stringify(INVOKE)}, ${JSON.stringify(DELIVER)}, (require, module) => {${built}\n})`
}

/** The other end of the page's encoding. */
export const decodeQuestion = (text: string): unknown => (JSON.parse(text, (_key, one: unknown) => {
  const coded = typeof one === 'object' && one !== null && '$bytes' in one ? String(one.$bytes) : null
  return coded === null ? one : new Uint8Array(Buffer.from(coded, 'base64'))
}) as { question: unknown }).question

export const encodeAnswer = (answer: { value: unknown } | { error: string }): string =>
  JSON.stringify(answer, (_key, one: unknown) => (one instanceof Uint8Array ? { $bytes: Buffer.from(one).toString('base64') } : one))
