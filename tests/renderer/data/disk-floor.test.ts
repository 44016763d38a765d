import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { DiskFloor, FLOOR_BYTES } from '../../../renderer/data/disk-floor'
import { createPerson } from '../../../renderer/data/people'
import { startVault } from '../../../renderer/data/vault'
import { vaultRoom } from './vault-support'

const room = vaultRoom()

async function startWith(freeBytes: () => number | null): Promise<void> {
  room.vault.stop()
  room.host.info = async () => ({ appVersion: '0.1.0', freeBytes: freeBytes() })
  room.vault = await startVault(room.host)
}

test('on a full disk an act, an undo too, fails with a code before it writes anything, and works again after', async () => {
  await createPerson('张三')
  let free = 10
  await startWith(() => free)
  expect(room.vault.full()).toEqual({ code: 'store.full', freeBytes: 10 })
  await expect(createPerson('李四')).rejects.toMatchObject({ failure: { code: 'store.full', freeBytes: 10 } })
  await expect(undoLast()).rejects.toMatchObject({ failure: { code: 'store.full' } })
  expect((await register().people.toArray()).map(person => person.name)).toEqual(['张三'])
  free = FLOOR_BYTES
  await new Promise(resolve => setTimeout(resolve, 1_050))
  await createPerson('李四')
  expect(room.vault.full()).toBeNull()
})

test('a disk that cannot be looked at is no reason to stop', async () => {
  await startWith(() => null)
  await createPerson('张三')
  expect(room.vault.full()).toBeNull()
})

test('the disk is looked at once a second at most', async () => {
  let now = 0
  let looks = 0
  const floor = new DiskFloor({ info: async () => { looks += 1; return { freeBytes: 0 } } }, () => now)
  for (now = 0; now < 3_000; now += 100) await floor.look()
  expect(looks).toBe(3)
})
