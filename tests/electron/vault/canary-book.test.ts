import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCanaryBook } from '../../../electron/vault/canary-book'
import { hasShrunk, looksLost, SUSPECT, UNREADABLE } from '../../../shared/ipc/canary'
import type { Canary } from '../../../shared/ipc/vault-types'
import { temporaryFolder } from './temporary-folder'

const canaryOf = (people: number, seq = 10): Canary => ({ seq, rows: { people, groups: 2 }, messages: people * 10, schema: 1, appVersion: '0.1.0' })

describe('canary', () => {
  it('knows nothing on a first start and the last counts after it', async () => {
    const file = path.join(await temporaryFolder(), 'canary.json')
    expect(await openCanaryBook(file).exchange(canaryOf(5))).toEqual({ known: null, isLoss: false })
    expect(await openCanaryBook(file).exchange(canaryOf(6))).toEqual({ known: canaryOf(5), isLoss: false })
  })

  it('does not remember a loss seen at the start of a run, however often it is told', async () => {
    const file = path.join(await temporaryFolder(), 'canary.json')
    await openCanaryBook(file).exchange(canaryOf(100))
    for (let run = 0; run < 3; run += 1) {
      const book = openCanaryBook(file)
      expect(await book.exchange(canaryOf(0, 0))).toEqual({ known: canaryOf(100), isLoss: true })
      expect(await book.exchange(canaryOf(1, 1))).toEqual({ known: canaryOf(100), isLoss: true })
    }
  })

  it('takes a fall after a read that failed for a loss, and remembers counts that are still whole', async () => {
    const file = path.join(await temporaryFolder(), 'canary.json')
    const book = openCanaryBook(file)
    await book.exchange(canaryOf(100, 10))
    expect(await book.exchange({ ...canaryOf(0, 0), schema: SUSPECT })).toEqual({ known: canaryOf(100, 10), isLoss: true })
    expect(await book.exchange(canaryOf(10, 20))).toMatchObject({ isLoss: true })
    expect(await book.exchange(canaryOf(100, 20))).toMatchObject({ isLoss: false })
  })

  it('takes a fall within a run that started whole for the doing of the operator', async () => {
    const file = path.join(await temporaryFolder(), 'canary.json')
    const book = openCanaryBook(file)
    await book.exchange(canaryOf(100, 10))
    expect(await book.exchange(canaryOf(10, 20))).toMatchObject({ isLoss: false })
    expect(await openCanaryBook(file).exchange(canaryOf(10, 20))).toEqual({ known: canaryOf(10, 20), isLoss: false })
  })

  it('remembers again once the rows are back, after a confirmation, or after a restore from an older point', async () => {
    const folder = await temporaryFolder()
    const lostIn = async (name: string) => {
      const file = path.join(folder, name)
      await openCanaryBook(file).exchange(canaryOf(100))
      const book = openCanaryBook(file)
      await book.exchange(canaryOf(0, 0))
      return { file, book }
    }
    const back = await lostIn('back')
    expect(await back.book.exchange(canaryOf(100))).toMatchObject({ isLoss: false })
    const confirmed = await lostIn('confirmed')
    await confirmed.book.confirm(canaryOf(0, 0))
    expect((await openCanaryBook(confirmed.file).exchange(canaryOf(0, 0))).known).toEqual(canaryOf(0, 0))
    const restored = await lostIn('restored')
    restored.book.expect(canaryOf(60, 5))
    expect(await restored.book.exchange(canaryOf(60, 5))).toMatchObject({ isLoss: false })
  })

  it('never remembers a store that could not be read, not even within a run that started whole', async () => {
    const file = path.join(await temporaryFolder(), 'canary.json')
    const unreadable: Canary = { seq: 0, rows: {}, messages: 0, schema: UNREADABLE, appVersion: '0.1.0' }
    expect((await openCanaryBook(file).exchange(unreadable)).known).toBeNull()
    const book = openCanaryBook(file)
    await book.exchange(canaryOf(100))
    expect(await book.exchange(unreadable)).toEqual({ known: canaryOf(100), isLoss: true })
    expect((await openCanaryBook(file).exchange(canaryOf(100))).known).toEqual(canaryOf(100))
  })

  it('calls a store lost whose acts run behind, although no row is missing', () => {
    expect(looksLost(canaryOf(100, 10), canaryOf(100, 9))).toBe(true)
    expect(looksLost(canaryOf(100, 10), canaryOf(90, 11))).toBe(false)
  })

  it('never calls a grown or equal store shrunk, and always an emptied one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (people, more) => {
      expect(hasShrunk(canaryOf(people), canaryOf(people + more))).toBe(false)
      expect(hasShrunk(canaryOf(people), canaryOf(0))).toBe(true)
    }))
  })

  it('notices that one noun vanished while others grew', () => {
    const before = { ...canaryOf(100), rows: { people: 100, groups: 20, facts: 10_000 } }
    expect(hasShrunk(before, { ...before, rows: { people: 100, groups: 0, facts: 20_000 } })).toBe(true)
  })
})
