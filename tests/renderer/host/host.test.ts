import { describe, expect, it } from 'vitest'
import { browserHost } from '../../../renderer/host/browser-host'
import { electronHost } from '../../../renderer/host/electron-host'
import { HostFailure } from '../../../renderer/host/host-failure'
import { incomingFile } from '../../../renderer/host/incoming-file'
import { takeToken } from '../../../renderer/host/session-token'
import { allowOwnWorkers } from '../../../renderer/host/trusted-types'
import type { Bridge } from '../../../shared/ipc/contract'
import { MAX_ACTS, MAX_PIECE_BYTES, MAX_SNAPSHOT_PIECE_BYTES } from '../../../shared/ipc/limits'
import type { Act } from '../../../shared/model/register'

const SECRET = 'abcdefghijklmnopqrstuvwxyz'
const actOf = (seq: number): Act => ({ seq, at: seq, kind: 'x', changes: [] })

describe('incoming file', () => {
  const bytes = Uint8Array.from({ length: 2 * MAX_PIECE_BYTES + 10 }, (_, i) => i % 251)
  const offer = { id: 'a', number: 1, name: 'a.txt', size: bytes.length, fromInbox: false }

  it('makes a long read of pieces no longer than allowed, one after the other', async () => {
    const asked: number[] = []
    let atOnce = 0
    const file = incomingFile(offer, async ({ offset, length }) => {
      atOnce += 1
      expect(atOnce).toBe(1)
      asked.push(length)
      await Promise.resolve()
      atOnce -= 1
      return bytes.slice(offset, offset + length)
    }, async () => null)
    expect(Buffer.compare(await file.read(5, bytes.length), bytes.slice(5))).toBe(0)
    expect(asked).toEqual([MAX_PIECE_BYTES, MAX_PIECE_BYTES, 5])
  })

  it('reads nothing past the end', async () => {
    const file = incomingFile(offer, async () => { throw new Error('not asked') }, async () => null)
    expect((await file.read(offer.size, 10)).length).toBe(0)
    expect((await file.read(offer.size + 5, 10)).length).toBe(0)
  })

  it('tells when the operator is done with it, and throws nothing when nobody hears', async () => {
    let closed = 0
    incomingFile(offer, async () => bytes, async () => (closed += 1)).done()
    incomingFile(offer, async () => bytes, async () => { throw new Error('gone') }).done()
    await Promise.resolve()
    expect(closed).toBe(1)
  })
})

describe('token of the tab', () => {
  function places(fragment: string, stored: string | null = null) {
    const store = new Map(stored === null ? [] : [['qunbu.token', stored]])
    let cleared = false
    return {
      store, isCleared: () => cleared,
      take: (redeem: (ticket: string) => Promise<string | null> = async () => null) => takeToken({
        fragment, redeem, clearFragment: () => { cleared = true },
        storage: { getItem: key => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) },
      }),
    }
  }

  it('is taken out of the address, kept for the tab and removed from the address', async () => {
    const tab = places(`#token=${SECRET}`)
    expect(await tab.take()).toBe(SECRET)
    expect([tab.store.get('qunbu.token'), tab.isCleared()]).toEqual([SECRET, true])
  })

  it('is had for a ticket, and an old ticket leaves the one that is kept', async () => {
    expect(await places(`#ticket=${SECRET}`).take(async ticket => (ticket === SECRET ? 'the token' : null))).toBe('the token')
    expect(await places(`#ticket=${SECRET}`, 'kept').take()).toBe('kept')
    expect(await places(`#ticket=${SECRET}`).take()).toBeNull()
  })

  it('leaves the pages\' own fragments alone', async () => {
    const tab = places('#/people?token=1', 'kept')
    expect(await tab.take()).toBe('kept')
    expect(tab.isCleared()).toBe(false)
  })
})

describe('browser host', () => {
  function hostWith(respond: (address: string, init: RequestInit) => Response | Promise<Response>) {
    const sent: { address: string; init: RequestInit }[] = []
    const host = browserHost({
      token: SECRET, language: 'zh-CN', pause: async () => undefined,
      fetch: async (address, init) => { sent.push({ address, init }); return respond(address, init) },
    })
    return { host, sent }
  }
  const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } })

  it('asks its own origin only, with the token in a header and never in the address', async () => {
    const { host, sent } = hostWith(() => json({ ok: true, value: [] }))
    await host.listSnapshots()
    expect(sent[0]!.address).toBe('/api/listSnapshots')
    expect(sent[0]!.init).toMatchObject({ method: 'POST', headers: { 'X-Qunbu-Token': SECRET } })
  })

  it('rejects with the failure the launcher answered, and with one of its own when nobody answers', async () => {
    const full = hostWith(() => json({ ok: false, failure: { code: 'store.full', freeBytes: 5 } })).host
    await expect(full.listSnapshots()).rejects.toMatchObject({ failure: { code: 'store.full', freeBytes: 5 } })
    await expect(hostWith(() => Promise.reject(new TypeError('gone'))).host.info()).rejects.toMatchObject({ failure: { code: 'store.failed', why: 'no-launcher' } })
    await expect(hostWith(() => new Response('', { status: 403 })).host.info()).rejects.toBeInstanceOf(HostFailure)
  })

  it('sends a long list of acts in pieces, in order', async () => {
    const lengths: number[] = []
    const { host } = hostWith((_address, init) => {
      lengths.push((JSON.parse(String(init.body)) as { acts: Act[] }).acts.length)
      return json({ ok: true, value: null })
    })
    await host.appendJournal(Array.from({ length: MAX_ACTS + 1 }, (_, i) => actOf(i + 1)))
    expect(lengths).toEqual([MAX_ACTS, 1])
  })

  it('sends a snapshot as pieces of the file it is, so that the page never holds or copies its bytes', async () => {
    const sent: { address: string; init: RequestInit }[] = []
    const { host } = hostWith((address, init) => {
      sent.push({ address, init })
      return json({ ok: true, value: address.endsWith('/saveSnapshot') ? { id: 's1' } : null })
    })
    const file = new Blob([new Uint8Array(MAX_SNAPSHOT_PIECE_BYTES), 'the rest'])
    const canary = { seq: 1, rows: {}, messages: 2, schema: 3, appVersion: '0' }
    expect(await host.saveSnapshot({ file, reason: 'import', canary })).toEqual({ id: 's1' })
    expect(sent.slice(0, 2).map(({ init }) => (init.body as Blob).size)).toEqual([MAX_SNAPSHOT_PIECE_BYTES, 8])
    const asks = sent.slice(0, 2).map(({ init }) => JSON.parse(decodeURIComponent((init.headers as Record<string, string>)['X-Qunbu-Ask']!)) as { upload: string })
    const { upload } = asks[0]!
    expect(asks).toEqual([{ upload, size: file.size, offset: 0 }, { upload, size: file.size, offset: MAX_SNAPSHOT_PIECE_BYTES }])
    expect(JSON.parse(sent[2]!.init.body as string)).toEqual({ upload, size: file.size, reason: 'import', canary })
  })

  it('has neither reminders nor PDF: those are the browser\'s own', () => {
    const { host } = hostWith(() => json({}))
    expect([host.remind, host.printPdf]).toEqual([undefined, undefined])
  })

  it('keeps asking for files until its listener is removed, also after a failed question', async () => {
    let count = 0
    const { host } = hostWith(() => {
      count += 1
      if (count === 1) throw new TypeError('gone')
      return json({ ok: true, value: [{ id: '1', number: count, name: `${count}.txt`, size: 1, fromInbox: true }] })
    })
    const names: string[] = []
    await new Promise<void>(resolve => {
      const remove = host.onIncomingFile!(file => {
        names.push(file.name)
        if (names.length === 2) {
          remove()
          resolve()
        }
      })
    })
    expect(names).toEqual(['2.txt', '3.txt'])
  })
})

describe('electron host', () => {
  it('sends the bytes of a snapshot', async () => {
    const asked: Record<string, unknown>[] = []
    const answer = (value: unknown) => async (ask: Record<string, unknown>) => (asked.push(ask), { ok: true, value })
    const bridge = { stageSnapshot: answer(null), saveSnapshot: answer({ id: 's1' }) } as unknown as Bridge
    const canary = { seq: 1, rows: {}, messages: 2, schema: 3, appVersion: '0' }
    expect(await electronHost(bridge).saveSnapshot({ file: new Blob(['群']), reason: 'daily', canary })).toEqual({ id: 's1' })
    const upload = asked[0]!['upload']
    expect(asked).toEqual([{ upload, size: 3, offset: 0, bytes: new TextEncoder().encode('群') }, { upload, size: 3, reason: 'daily', canary }])
  })

  it('tells each file once: those that waited before it listened and those that came later, none after it was removed', async () => {
    const told: (() => void)[] = []
    const offers = [{ id: '1', number: 1, name: 'early.txt', size: 1, fromInbox: false }]
    const bridge = {
      listIncoming: async ({ after }: { after: number }) => ({ ok: true, value: offers.filter(offer => offer.number > after) }),
      onIncomingWaiting: (listener: () => void) => { told.push(listener); return () => { told.length = 0 } },
    } as unknown as Bridge
    const settled = () => new Promise(resolve => setTimeout(resolve, 0))
    const names: string[] = []
    const remove = electronHost(bridge).onIncomingFile!(file => names.push(file.name))
    await settled()
    offers.push({ id: '2', number: 2, name: 'late.txt', size: 1, fromInbox: false })
    const tell = told[0]!
    tell()
    tell()
    await settled()
    remove()
    offers.push({ id: '3', number: 3, name: 'never.txt', size: 1, fromInbox: false })
    tell()
    await settled()
    expect(names).toEqual(['early.txt', 'late.txt'])
    expect(told).toEqual([])
  })
})

describe('policy for workers', () => {
  it('lets our own addresses through and nothing else, and has no rule for markup or script text', () => {
    let rules: Record<string, (address: string) => string> = {}
    const trustedTypes = { createPolicy: (_name: string, made: object) => { rules = made as typeof rules } }
    allowOwnWorkers({ trustedTypes, origin: 'app://qunbu', href: 'https://qunbu.test/index.html' })
    expect(Object.keys(rules)).toEqual(['createScriptURL'])
    expect(() => rules['createScriptURL']!('https://evil.example/worker.js')).toThrow(TypeError)
    allowOwnWorkers({ trustedTypes, origin: 'https://qunbu.test', href: 'https://qunbu.test/index.html' })
    expect(rules['createScriptURL']!('assets/worker.js')).toBe('assets/worker.js')
    for (const address of ['data:text/javascript,1', 'blob:https://qunbu.test/1', '//evil.example/w.js', 'https://qunbu.test.evil.example/']) {
      expect(() => rules['createScriptURL']!(address)).toThrow(TypeError)
    }
  })

  it('does nothing where the browser has no Trusted Types', () => {
    expect(() => allowOwnWorkers({ trustedTypes: undefined, origin: 'x', href: 'http://x/' })).not.toThrow()
  })
})
