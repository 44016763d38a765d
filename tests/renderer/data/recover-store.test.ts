import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { startVaultOver, type RecoverHost } from '../../../renderer/data/recover-store'
import { connect, openRegister, register, registerName } from '../../../renderer/data/database'
import { createPerson } from '../../../renderer/data/people'
import { type Vault } from '../../../renderer/data/vault'
import type { Failure } from '../../../shared/model/failure'
import { fail, succeed } from '../../../shared/model/result'
import { vaultRoom, workHere } from './vault-support'

const room = vaultRoom()

const broken = fail<Failure>({ code: 'store.failed', why: 'UnknownError: Internal error opening backing store' })
const people = async () => (await register().people.toArray()).map(person => person.name).sort()
const settled = () => new Promise(resolve => setTimeout(resolve, 30))
/** The host with so much free disk. */
const hostWith = (freeBytes: number): RecoverHost => ({ ...room.host, info: async () => ({ appVersion: '0.1.0', freeBytes }) })

async function startOverBroken(freeBytes = 10 ** 10): Promise<Vault> {
  room.vault.stop()
  room.store.relaxed.close()
  const started = await startVaultOver(hostWith(freeBytes), broken)
  if (!started.ok) throw new Error(started.failure.code)
  room.vault = started.value
  // The register is made anew by the restore; the worker of the page would open it then.
  workHere(() => (room.store = { strict: register(), relaxed: connect(registerName(), 'relaxed') }))
  return room.vault
}

describe('a store that the browser cannot open', () => {
  it('is told as lost, and comes back from a restore point with what was typed since', async () => {
    await createPerson('张三')
    const point = await room.vault.snapshot()
    await createPerson('李四')
    await settled()
    const found = await startOverBroken()
    expect(found.found).toMatchObject({ state: 'lost', now: { messages: 0 }, points: [{ id: point.id }] })
    expect(await found.restore(point)).toMatchObject({ ok: true })
    expect(await people()).toEqual(['张三', '李四'])
  })

  it('is left as it is while nobody has decided', async () => {
    await createPerson('张三')
    await room.vault.snapshot()
    await startOverBroken()
    await openRegister(registerName())
    expect(await people()).toEqual(['张三'])
  })

  it('is not taken for broken when the disk is full', async () => {
    await room.vault.snapshot()
    expect(await startVaultOver(hostWith(1000), broken)).toEqual({ ok: false, failure: { code: 'store.full', freeBytes: 1000 } })
  })

  it('stays closed when there is nothing to restore, and when a newer app wrote it', async () => {
    const nothing = { ...hostWith(10 ** 10), exchangeCanary: async () => null }
    expect(await startVaultOver(nothing, broken)).toEqual(broken)
    const newer = fail<Failure>({ code: 'store.newer', version: 9 })
    expect(await startVaultOver(hostWith(10 ** 10), newer)).toEqual(newer)
  })

  it('starts as ever when it opens', async () => {
    room.vault.stop()
    const started = await startVaultOver(hostWith(10 ** 10), succeed(null))
    expect(started.ok && started.value.found.state).toBe('ready')
    if (started.ok) room.vault = started.value
  })
})
