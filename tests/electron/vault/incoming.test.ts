import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openInbox } from '../../../electron/vault/inbox'
import { openIncomingDesk } from '../../../electron/vault/incoming-desk'
import { temporaryFolder } from './temporary-folder'

async function inboxIn(folder: string) {
  const offered: string[] = []
  const inbox = await openInbox({ folder: path.join(folder, 'inbox'), seenFile: path.join(folder, 'seen.json'), offer: async file => { offered.push(path.basename(file)) }, everyMs: 0 })
  return { inbox, offered, file: (name: string) => path.join(folder, 'inbox', name) }
}

describe('inbox folder', () => {
  it('offers a file only after two looks found it unchanged', async () => {
    const { inbox, offered, file } = await inboxIn(await temporaryFolder())
    await writeFile(file('a.txt'), '1')
    await inbox.look()
    expect(offered).toEqual([])
    await writeFile(file('a.txt'), '12')
    await inbox.look()
    expect(offered).toEqual([])
    await inbox.look()
    await inbox.look()
    expect(offered).toEqual(['a.txt'])
  })

  it('leaves alone what other programs are still writing, hidden files, folders, links and empty files', async () => {
    const folder = await temporaryFolder()
    const { inbox, offered, file } = await inboxIn(folder)
    for (const name of ['.hidden', '~$open.xlsx', 'a.crdownload', 'b.part', 'c.tmp']) await writeFile(file(name), 'x')
    await writeFile(file('empty.txt'), '')
    await mkdir(file('folder'))
    await writeFile(path.join(folder, 'secret.txt'), 'x')
    // Windows lets only administrators make links.
    if (process.platform !== 'win32') await symlink(path.join(folder, 'secret.txt'), file('link.txt'))
    await inbox.look()
    await inbox.look()
    expect(offered).toEqual([])
  })

  it('does not offer again after a restart what was read, but does so once it changes', async () => {
    const folder = await temporaryFolder()
    const first = await inboxIn(folder)
    await writeFile(first.file('a.txt'), '1')
    await first.inbox.look()
    await first.inbox.look()
    await first.inbox.markRead(first.file('a.txt'))

    const second = await inboxIn(folder)
    await second.inbox.look()
    await second.inbox.look()
    expect(second.offered).toEqual([])
    await writeFile(second.file('a.txt'), 'longer')
    await second.inbox.look()
    await second.inbox.look()
    expect(second.offered).toEqual(['a.txt'])
  })
})

describe('incoming desk', () => {
  it('hands out pieces, and goes on offering a file that was only looked at', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'a.bin')
    await writeFile(file, Buffer.from([1, 2, 3, 4, 5]))
    const done: string[] = []
    const desk = openIncomingDesk(path => { done.push(path) })
    await desk.offer(file)
    const [offer] = await desk.list(0, 0)
    const piece = async (offset: number, length: number) => {
      const read = await desk.read(offer!.id, offset, length)
      return read.ok ? [...read.value] : read.failure.code
    }
    expect(await piece(0, 2)).toEqual([1, 2])
    expect(done).toEqual([])
    expect(await piece(3, 100)).toEqual([4, 5])
    expect(await piece(5, 1)).toEqual([])
    expect(done).toEqual([])
    expect(await desk.list(0, 0)).toHaveLength(1)
    for (const id of [offer!.id, offer!.id, 'unknown']) await desk.close(id)
    expect(done).toEqual([file])
    expect(await desk.list(0, 0)).toEqual([])
  })

  it('says that a file is closed only when that is kept', async () => {
    const file = path.join(await temporaryFolder(), 'a.txt')
    await writeFile(file, 'x')
    let keep = (): void => undefined
    const desk = openIncomingDesk(() => new Promise(resolve => { keep = resolve }))
    await desk.offer(file)
    const [offer] = await desk.list(0, 0)
    let isClosed = false
    const closing = desk.close(offer!.id).then(() => { isClosed = true })
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(isClosed).toBe(false)
    keep()
    await closing
    expect(isClosed).toBe(true)
  })

  it('answers a waiting question as soon as a file comes, an idle one with nothing, and again until the file is closed', async () => {
    const file = path.join(await temporaryFolder(), 'a.txt')
    await writeFile(file, 'x')
    const desk = openIncomingDesk()
    const waiting = desk.list(0, 10_000)
    expect(await desk.list(0, 20)).toEqual([])
    await desk.offer(file)
    const [offer] = await waiting
    expect(offer).toMatchObject({ name: 'a.txt', number: 1 })
    // A page that was reloaded asks from the start again.
    expect(await desk.list(0, 0)).toEqual([offer])
    expect(await desk.list(1, 0)).toEqual([])
    await desk.read(offer!.id, 0, 1)
    expect(await desk.list(0, 0)).toEqual([offer])
    await desk.close(offer!.id)
    expect(await desk.list(0, 0)).toEqual([])
  })

  it('refuses folders, missing files, unknown ids, and files that were touched since', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'a.txt')
    await writeFile(file, 'x')
    const desk = openIncomingDesk()
    expect(await desk.offer(folder)).toBe(false)
    expect(await desk.offer(path.join(folder, 'none'))).toBe(false)
    expect(await desk.read('unknown', 0, 1)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    await desk.offer(file)
    const [offer] = await desk.list(0, 0)
    await utimes(file, new Date(0), new Date(0))
    expect(await desk.read(offer!.id, 0, 1)).toEqual({ ok: false, failure: { code: 'import.unreadable', fileName: 'a.txt' } })
  })
})
