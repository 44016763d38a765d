import { appendFile, readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../../electron/vault/journal'
import type { Act } from '../../../shared/model/register'
import { temporaryFolder } from './temporary-folder'

const actOf = (seq: number, more: Partial<Act> = {}): Act => ({ seq, at: 1_700_000_000_000 + seq, kind: 'visit.logged', changes: [], ...more })
const fileIn = (folder: string, number = 1): string => path.join(folder, `journal-000${number}.jsonl`)

async function reopened(folder: string, after = 0): Promise<readonly Act[]> {
  const journal = await openJournal(folder)
  const acts = await journal.read(after)
  await journal.close()
  return acts
}

describe('journal', () => {
  it('reads back what was appended, ascending, after it was closed', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2)])
    await journal.append([actOf(3, { undoes: 2 })])
    await journal.close()
    expect(await reopened(folder)).toEqual([actOf(1), actOf(2), actOf(3, { undoes: 2 })])
    expect((await reopened(folder, 2)).map(act => act.seq)).toEqual([3])
  })

  it('replaces acts for good: neither the files nor what was superseded hold the old ones, and it goes on', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2, { kind: 'secret' }), actOf(3)])
    await journal.append([actOf(2, { kind: 'secret again', at: 5 })])
    await journal.replace([actOf(2, { kind: 'act.erased' })])
    await journal.append([actOf(3, { at: 9 })])
    await journal.close()
    const texts = await Promise.all((await readdir(folder)).map(name => readFile(path.join(folder, name), 'utf8')))
    expect(texts.join('')).not.toContain('secret')
    expect(await reopened(folder)).toEqual([actOf(1), actOf(2, { kind: 'act.erased' }), actOf(3, { at: 9 })])
  })

  it('takes an act that comes late after a kill between two files, and loses none for it', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(3), actOf(4)])
    await journal.close()
    await writeFile(fileIn(folder, 2), '')
    const again = await openJournal(folder)
    await again.append([actOf(2)])
    await again.append([actOf(3, { at: 7 })])
    await again.close()
    expect(await reopened(folder)).toEqual([actOf(1), actOf(2), actOf(3, { at: 7 })])
  })

  it('keeps texts of any kind on one line each', async () => {
    const folder = await temporaryFolder()
    const strange = 'a\nb\u2028c\r"\\\u0000\ud800 群'
    const journal = await openJournal(folder)
    await journal.append([actOf(1, { kind: strange }), actOf(2)])
    await journal.close()
    expect((await readFile(fileIn(folder), 'utf8')).split('\n')).toHaveLength(3)
    expect((await reopened(folder)).map(act => act.kind)).toEqual([strange, 'visit.logged'])
  })

  it('survives a last line torn at any byte, and goes on after it', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2), actOf(3)])
    await journal.close()
    const whole = await readFile(fileIn(folder))
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let cut = lastLine; cut < whole.length; cut += 7) {
      await writeFile(fileIn(folder), whole)
      await truncate(fileIn(folder), cut)
      const again = await openJournal(folder)
      // Cut off at its line end alone, the last act is still whole.
      const left = (await again.read(0)).map(act => act.seq)
      expect(left).toEqual(cut === whole.length - 1 ? [1, 2, 3] : [1, 2])
      await again.append([actOf(9)])
      await again.close()
      expect((await reopened(folder)).map(act => act.seq)).toEqual([...left, 9])
    }
  })

  it('skips a line whose bytes were altered on disk and counts it', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2), actOf(3)])
    await journal.close()
    await writeFile(fileIn(folder), (await readFile(fileIn(folder), 'utf8')).replace('"seq":2', '"seq":7'))
    const again = await openJournal(folder)
    expect((await again.read(0)).map(act => act.seq)).toEqual([1, 3])
    expect(again.damagedEnd()).toBe(0)
    await again.close()
  })

  it('tells how many lines at its end cannot be read, until the next act is written', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2), actOf(3)])
    await journal.close()
    const text = await readFile(fileIn(folder), 'utf8')
    await writeFile(fileIn(folder), text.replace('"seq":2', '"seq":7').slice(0, -9))
    const again = await openJournal(folder)
    expect((await again.read(0)).map(act => act.seq)).toEqual([1])
    expect(again.damagedEnd()).toBe(2)
    await again.append([actOf(2)])
    expect(again.damagedEnd()).toBe(0)
    await again.close()
  })

  it('writes the same act once, however often it is sent', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(1)])
    await journal.append([actOf(1), actOf(2)])
    await journal.close()
    expect((await readFile(fileIn(folder), 'utf8')).trim().split('\n')).toHaveLength(2)
  })

  it('takes a later word on the same act, such as that it was undone', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2)])
    await journal.append([actOf(1, { undone: true })])
    await journal.close()
    expect(await reopened(folder)).toEqual([actOf(1, { undone: true }), actOf(2)])
  })

  it('lets a store that was set back to act 2 go on from there, and keeps what it superseded in the older file', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await journal.append([actOf(1), actOf(2), actOf(3), actOf(4)])
    await journal.append([actOf(3, { at: 5, kind: 'other' })])
    expect((await journal.read(0)).map(act => act.seq)).toEqual([1, 2, 3])
    await journal.append([actOf(4, { at: 6 })])
    await journal.close()
    expect(await reopened(folder)).toEqual([actOf(1), actOf(2), actOf(3, { at: 5, kind: 'other' }), actOf(4, { at: 6 })])
    expect((await readdir(folder)).sort()).toEqual(['journal-0001.jsonl', 'journal-0002.jsonl'])
    expect((await readFile(fileIn(folder), 'utf8')).trim().split('\n')).toHaveLength(4)
  })

  it('answers appends only in the order they were asked, also when they are asked at once', async () => {
    const folder = await temporaryFolder()
    const journal = await openJournal(folder)
    await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append([actOf(i + 1)])))
    await journal.close()
    expect((await reopened(folder)).map(act => act.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  it('gives the same acts whatever bytes follow the last whole line', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async rubbish => {
      const folder = await temporaryFolder()
      const journal = await openJournal(folder)
      await journal.append([actOf(1), actOf(2)])
      await journal.close()
      await appendFile(fileIn(folder), rubbish)
      expect((await reopened(folder)).map(act => act.seq)).toEqual([1, 2])
    }), { numRuns: 60 })
  })
})
