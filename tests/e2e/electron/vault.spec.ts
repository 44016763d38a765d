import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Ask, Bridge, ChannelName, Reply } from '../../../shared/ipc/contract'
import type { Canary } from '../../../shared/ipc/vault-types'
import type { Act } from '../../../shared/model/register'
import { expect, test } from './desktop'

/** Asks over the bridge; fails the test on a failure. */
async function ask<Name extends ChannelName>(page: Page, name: Name, question: Ask<Name>): Promise<Reply<Name>> {
  const answer = await page.evaluate(([channel, text]) => {
    const bridge = (window as unknown as { qunbu: Bridge }).qunbu as unknown as Record<string, (question: unknown) => Promise<unknown>>
    return bridge[channel]!(JSON.parse(text))
  }, [name, JSON.stringify(question)] as const) as { ok: true; value: Reply<Name> } | { ok: false; failure: { code: string } }
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}

const actOf = (seq: number): Act => ({ seq, at: 1_700_000_000_000 + seq, kind: 'tag.added', changes: [{ table: 'tags', key: `t${seq}`, before: null, after: { id: `t${seq}` as never, name: `标签${seq}` } }] })
const canaryOf = (people: number, seq = people): Canary => ({ seq, rows: { people, groups: 2 }, messages: people * 100, schema: 1, appVersion: '0.1.0' })

const saveSnapshot = (page: Page, text: string, canary: Canary, reason: 'daily' | 'manual' = 'daily') => page.evaluate(async ([content, counts, why]) => {
  const { qunbu } = window as unknown as { qunbu: Bridge }
  const bytes = new TextEncoder().encode(content)
  const [upload, size] = [`upload${Date.now()}`, bytes.length]
  await qunbu.stageSnapshot({ upload, size, offset: 0, bytes })
  return qunbu.saveSnapshot({ upload, size, reason: why, canary: counts })
}, [text, canary, reason] as const)

test('acts are in the journal file when the answer comes, and survive a kill of everything', async ({ desktop }) => {
  const first = await desktop.start({ bare: true })
  await ask(first.page, 'appendJournal', { acts: [actOf(1), actOf(2), actOf(3)] })
  await first.kill()
  const text = await readFile(path.join(desktop.dataFolder, 'vault', 'journal', 'journal-0001.jsonl'), 'utf8')
  expect(text.trim().split('\n').map(line => (JSON.parse(line) as { act: Act }).act)).toEqual([actOf(1), actOf(2), actOf(3)])
  const second = await desktop.start({ bare: true })
  expect(await ask(second.page, 'readJournal', { after: 1 })).toEqual([actOf(2), actOf(3)])
})

test('a snapshot is on disk with its hash, is listed, and reads back as it was', async ({ desktop }) => {
  const { page } = await desktop.start({ bare: true })
  const saved = await saveSnapshot(page, '一份备份', canaryOf(10))
  if (!saved.ok) throw new Error(saved.failure.code)
  const bytes = await readFile(path.join(desktop.dataFolder, 'vault', 'snapshots', `${saved.value.id}.qunbu.zip`))
  expect(bytes.toString('utf8')).toBe('一份备份')
  expect(saved.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(await ask(page, 'listSnapshots', {})).toEqual([saved.value])
  const read = await page.evaluate(async id => {
    const answer = await (window as unknown as { qunbu: Bridge }).qunbu.readSnapshot({ id })
    return answer.ok ? new TextDecoder().decode(answer.value) : answer.failure.code
  }, saved.value.id)
  expect(read).toBe('一份备份')
})

test('an id that is not a restore point reads nothing, whatever path it spells', async ({ desktop }) => {
  const { page } = await desktop.start({ bare: true })
  for (const id of ['../canary', '..\\..\\x', '/etc/passwd', '']) await expect(ask(page, 'readSnapshot', { id })).rejects.toThrow('not-found')
})

test('an emptied store is noticed at each start until it is restored or confirmed, and the last good snapshot is pinned', async ({ desktop }) => {
  const first = await desktop.start({ bare: true })
  expect(await ask(first.page, 'exchangeCanary', { canary: canaryOf(50) })).toBeNull()
  await saveSnapshot(first.page, 'good', canaryOf(50))
  await first.close()

  for (let start = 0; start < 2; start += 1) {
    const again = await desktop.start({ bare: true })
    expect(await ask(again.page, 'exchangeCanary', { canary: canaryOf(0) })).toEqual(canaryOf(50))
    expect((await ask(again.page, 'listSnapshots', {})).map(point => point.pinned)).toEqual([true])
    await again.close()
  }
  const confirmed = await desktop.start({ bare: true })
  await saveSnapshot(confirmed.page, 'empty on purpose', canaryOf(0), 'manual')
  await confirmed.close()
  const last = await desktop.start({ bare: true })
  expect(await ask(last.page, 'exchangeCanary', { canary: canaryOf(1) })).toEqual(canaryOf(0))
})

test('data of a newer version is refused with a sentence, and not one byte of it changes', async ({ desktop }) => {
  const first = await desktop.start({ bare: true })
  await ask(first.page, 'appendJournal', { acts: [actOf(1)] })
  await first.close()
  const stamp = path.join(desktop.dataFolder, 'vault', 'stamp-electron.json')
  await writeFile(stamp, JSON.stringify({ app: '99.0.0', chromium: null }))
  const hashes = async (): Promise<Record<string, string>> => {
    const names = (await readdir(desktop.dataFolder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
    const files = names.map(entry => path.join(entry.parentPath, entry.name)).sort()
    return Object.fromEntries(await Promise.all(files.map(async file => [file, createHash('sha256').update(await readFile(file)).digest('hex')] as const)))
  }
  const before = await hashes()
  const refused = await desktop.start({ window: false })
  expect(await refused.main.ended).toBe(1)
  expect(refused.errorBoxes).toEqual([['数据来自较新的版本', expect.stringContaining('群簿 99.0.0')]])
  expect(await hashes()).toEqual(before)
})

test('while one host is at work on the data, another refuses with a sentence', async ({ desktop }) => {
  await desktop.start({ bare: true })
  const second = await desktop.start({ window: false, profileName: 'other' })
  expect(await second.main.ended).toBe(1)
  expect(second.errorBoxes).toEqual([['群簿已经在运行', expect.stringContaining(desktop.dataFolder)]])
})

test('a demo has its own folder and says so', async ({ desktop }) => {
  const { page } = await desktop.start({ bare: true, words: ['--demo'] })
  const info = await ask(page, 'info', {})
  expect(info).toMatchObject({ name: 'electron', demo: true, vaultFolder: path.join(desktop.dataFolder, 'demo', 'vault'), systemLanguage: 'zh-CN' })
  expect(info.freeBytes).toBeGreaterThan(0)
})
