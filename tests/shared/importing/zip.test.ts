import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { openFile } from '../../../shared/importing/open'
import { openZip, ZIP_CAPS, ZipError } from '../../../shared/importing/zip'
import { memorySource } from '../../support/importing'

const fault = async (bytes: Uint8Array) => {
  const opened = await openZip(memorySource('a.zip', bytes), nodeTools)
  return opened.ok ? null : opened.failure
}

/** Changes every occurrence of a signature's record at an offset behind the signature. */
function patched(bytes: Uint8Array, signature: number, offset: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) values.forEach((value, i) => { copy[at + offset + i] = value })
  return copy
}

const CENTRAL = 0x02014b50
const two = { 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }

describe('a zip archive', () => {
  it('is listed without the folders of macOS', async () => {
    const opened = await openZip(memorySource('a.zip', zipSync({ ...two, '__MACOSX/._a.txt': strToU8('x') })), nodeTools)
    expect(opened.ok && opened.value.entries.map(entry => entry.name)).toEqual(['a.txt', 'b.txt'])
  })

  it('gives its entries as files beside each other', async () => {
    const file = openFile(memorySource('a.zip', zipSync({ 'x/a.txt': strToU8('第一行\n第二行'), 'x/b.txt': strToU8('b') })), 'utf-8', nodeTools)
    const entry = (await file.beside('x/a.txt'))!
    const lines: string[] = []
    for await (const batch of entry.lines()) lines.push(...batch.lines)
    expect(lines).toEqual(['第一行', '第二行'])
    expect((await entry.beside('b.txt'))!.name).toBe('b.txt')
    expect(await file.beside('x/none.txt')).toBeNull()
  })

  /** Puts other bytes in place of an ASCII name wherever it stands. */
  function renamed(bytes: Uint8Array, name: string, hex: string): Uint8Array {
    const copy = Buffer.from(bytes)
    for (let at = copy.indexOf(name); at !== -1; at = copy.indexOf(name, at + 1)) copy.write(hex, at, 'hex')
    return Uint8Array.from(copy)
  }
  const namesOf = async (bytes: Uint8Array) => {
    const opened = await openZip(memorySource('a.zip', bytes), nodeTools)
    return opened.ok ? opened.value.entries.map(entry => entry.name) : opened.failure
  }

  it('has names in the code page of the Windows on which it was packed', async () => {
    const simplified = renamed(renamed(zipSync({ 'AAAAAAAA/BBBBBB.txt': strToU8('x'), 'AAAAAAAA/1.txt': strToU8('y') }), 'AAAAAAAA', 'c1c4ccecbcc7c2bc'), 'BBBBBB', 'b2e8d3d1bbe1')
    expect(await namesOf(simplified)).toEqual(['聊天记录/茶友会.txt', '聊天记录/1.txt'])
    expect(await namesOf(renamed(zipSync({ 'AAAAAAAAAAAAAA.txt': strToU8('x') }), 'AAAAAAAAAAAAAA', 'b2e1a4d1b04fbffda94dacdba4f9'))).toEqual(['聊天記錄和相片.txt'])
  })

  it('has the names that it repeats as UTF-8 beside others', async () => {
    const name = Buffer.from('群聊.txt')
    const extra = { 0x7075: Uint8Array.from([1, 0, 0, 0, 0, ...name]) }
    expect(await namesOf(renamed(zipSync({ 'AAAA.txt': [strToU8('x'), { extra }] }), 'AAAA', 'c8bac1c4'))).toEqual(['群聊.txt'])
  })

  it('is refused when a name leads out of it', async () => {
    for (const name of ['../a.txt', 'x/../../a.txt', '/a.txt', 'C:\\a.txt', '..\\a.txt']) expect(await fault(zipSync({ [name]: strToU8('x') }))).toBe('bad-name')
  })

  it('is refused when it has too many entries', async () => {
    expect(await fault(zipSync(Object.fromEntries(Array.from({ length: ZIP_CAPS.entries + 1 }, (_, i) => [`${i}`, new Uint8Array(0)]))))).toBe('too-many-entries')
  })

  it('is refused when encrypted', async () => {
    expect(await fault(patched(zipSync(two), CENTRAL, 8, [1, 0]))).toBe('encrypted')
  })

  it('is refused when entries overlap', async () => {
    expect(await fault(patched(zipSync(two, { level: 0 }), CENTRAL, 42, [0, 0, 0, 0]))).toBe('overlap')
  })

  it('is refused when the declared sizes are a bomb', async () => {
    expect(await fault(patched(zipSync(two), CENTRAL, 24, [0, 0, 0, 0x7f]))).toBe('ratio')
    expect(await fault(patched(zipSync(two), CENTRAL, 24, [0, 0, 0, 0xff]))).toBe('too-large')
  })

  it('is stopped when it inflates to more than it declares', async () => {
    const bomb = patched(zipSync({ 'a.txt': new Uint8Array(8 << 20) }), CENTRAL, 24, [10, 0, 0, 0])
    const readAll = async (): Promise<void> => {
      const entry = (await openFile(memorySource('a.zip', bomb), 'utf-8', nodeTools).beside('a.txt'))!
      for await (const piece of entry.text()) void piece
    }
    await expect(readAll()).rejects.toThrow(ZipError)
  })

  it('does not open an archive inside an archive', async () => {
    const file = openFile(memorySource('a.zip', zipSync({ 'b.zip': zipSync(two) }, { level: 0 })), 'utf-8', nodeTools)
    await expect(file.beside('b.zip')).rejects.toThrow('nested')
  })

  it('is damaged when cut anywhere', async () => {
    const whole = zipSync(two)
    for (let length = 4; length < whole.length; length += 7) expect(await fault(whole.subarray(0, length))).toBe('damaged')
  })
})
