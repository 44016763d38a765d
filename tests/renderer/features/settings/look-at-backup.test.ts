import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { exportBackup } from '../../../../renderer/data/backup'
import { listGroups } from '../../../../renderer/data/groups'
import { createPerson } from '../../../../renderer/data/people'
import { restoreFromFile, takeRestoreBack } from '../../../../renderer/features/settings/backup-acts'
import { lookAtFile, lookAtPoint } from '../../../../renderer/features/settings/look-at-backup'
import { importFile, qqFile, qqLine } from '../../data/register-support'
import { peopleStored, vaultRoom } from '../../data/vault-support'

const room = vaultRoom()

/** A backup file in which one byte of the messages of the only group is another. */
async function damagedFile(passphrase = ''): Promise<File> {
  await importFile(room.store, qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '张三(10001)', '早')]))
  await createPerson('手记的人')
  const bytes = Buffer.from(await (await exportBackup('', passphrase)).arrayBuffer())
  const part = `messages/${(await listGroups())[0]!.id}.jsonl`
  const at = passphrase === '' ? bytes.indexOf(part) + part.length + 2 : bytes.length - 40
  bytes[at]! ^= 255
  return new File([bytes], 'b.zip', { lastModified: Date.UTC(2026, 10, 1) })
}

describe('a look at a backup file', () => {
  it('finds a whole one whole', async () => {
    await createPerson('张三')
    expect(await lookAtFile(new File([await exportBackup()], 'b.zip'))).toMatchObject({ ok: true, value: { damage: null } })
  })

  it('finds what is intact of a damaged one, which can be restored and taken back', async () => {
    const file = await damagedFile()
    await createPerson('后来的人')
    expect(await lookAtFile(file)).toMatchObject({ ok: true, value: { preview: { messages: -1, peopleGone: ['后来的人'] }, damage: { known: null, report: { people: 2, messages: 0, tables: [], missing: ['茶友会'] } } } })
    expect(await restoreFromFile(file, { damaged: true })).toBeNull()
    expect(await peopleStored()).toEqual(['张三', '手记的人'].sort())
    await takeRestoreBack()
    expect(await peopleStored()).toEqual(['后来的人', '张三', '手记的人'].sort())
  })

  it('finds nothing of a damaged one that is sealed', async () => {
    expect(await lookAtFile(await damagedFile('四五个词'), '四五个词')).toMatchObject({ ok: false, failure: { code: expect.stringMatching(/^backup\./) } })
  })
})

describe('a look at a restore point', () => {
  it('fails as the whole does when nothing of it is intact', async () => {
    await createPerson('张三')
    const point = await room.vault.snapshot()
    room.host.snapshots[0]!.content.fill(0)
    expect(await lookAtPoint(point)).toMatchObject({ ok: false, failure: { code: expect.stringMatching(/^backup\./) } })
  })
})
