import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { CIPHER_TOOLS } from '../../../renderer/data/backup-cipher'
import { ITERATIONS, isLocked, lockBackup, unlockBackup } from '../../../shared/backup/locked'
import { openBackup } from '../../../shared/backup/read-backup'
import { backupOf, contents, sha256 } from './backup-support'

const sample = fc.sample(contents, { numRuns: 1, seed: 11 })[0]!
const tools = { tools: CIPHER_TOOLS, fileName: 'b.zip' }

async function locked(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 700_001) yield await Promise.resolve(bytes.subarray(at, at + 700_001))
  }
  const out: Uint8Array[] = []
  for await (const piece of lockBackup(pieces(), passphrase, { tools: CIPHER_TOOLS, at: Date.UTC(2026, 10, 20), iterations: 10 })) out.push(piece)
  return Uint8Array.from(Buffer.concat(out))
}

const repacked = (bytes: Uint8Array, change: (sealed: Uint8Array<ArrayBuffer>) => Uint8Array): Uint8Array => {
  const files = unzipSync(bytes)
  return zipSync({ ...files, 'backup.zip.sealed': change(files['backup.zip.sealed'] as Uint8Array<ArrayBuffer>) }, { level: 0 })
}

describe('a backup with a passphrase', () => {
  it('opens with it, whatever the length, and is not readable without', async () => {
    for (const length of [1, 1 << 20, (1 << 20) + 1, 2_500_000]) {
      const plain = Uint8Array.from({ length }, (_, i) => (i * 31) & 255)
      const sealed = await locked(plain, '翠湖 七号 pass')
      const opened = await unlockBackup(sealed, '翠湖 七号 pass', tools)
      expect(opened.ok && Buffer.from(opened.value).equals(Buffer.from(plain))).toBe(true)
    }
    const backup = await backupOf(sample)
    const sealed = await locked(backup, 'x')
    expect(Buffer.from(sealed).includes(Buffer.from('register/people.jsonl'))).toBe(false)
  })

  it('asks for the passphrase, and tells a wrong one from a damaged file', async () => {
    const sealed = await locked(await backupOf(sample), 'right')
    expect(isLocked(sealed)).toBe(true)
    expect(await unlockBackup(sealed, undefined, tools)).toEqual({ ok: false, failure: { code: 'backup.locked', fileName: 'b.zip' } })
    expect(await openBackup(sealed, { sha256, fileName: 'b.zip', schema: 1 })).toEqual({ ok: false, failure: { code: 'backup.locked', fileName: 'b.zip' } })
    expect(await unlockBackup(sealed, 'wrong', tools)).toEqual({ ok: false, failure: { code: 'backup.passphrase', fileName: 'b.zip' } })
    const flipped = repacked(sealed, bytes => { bytes[7]! ^= 1; return bytes })
    expect(await unlockBackup(flipped, 'right', tools)).toMatchObject({ ok: false, failure: { code: 'backup.damaged', part: 'backup.zip.sealed' } })
  })

  it('opens when the passphrase is typed in full width or another composition', async () => {
    const sealed = await locked(strToU8('abc'), 'Ａb\u00e9')
    expect((await unlockBackup(sealed, 'Abe\u0301', tools)).ok).toBe(true)
  })

  it('does not open when pieces were cut off or changed places', async () => {
    const piece = (1 << 20) + 16
    const sealed = await locked(Uint8Array.from({ length: 3 << 20 }, (_, i) => i & 127), 'p')
    const cut = repacked(sealed, bytes => bytes.slice(0, piece))
    const swapped = repacked(sealed, bytes => Uint8Array.from(Buffer.concat([bytes.slice(piece, 2 * piece), bytes.slice(0, piece), bytes.slice(2 * piece)])))
    for (const bytes of [cut, swapped]) expect((await unlockBackup(bytes, 'p', tools)).ok).toBe(false)
  })

  it('says in its manifest how it is opened, with a slow count', async () => {
    const manifest = JSON.parse(strFromU8(unzipSync(await locked(strToU8('abc'), 'p'))['manifest.json']!)) as Record<string, unknown>
    expect(manifest).toMatchObject({ format: 'qunbu-backup-locked', version: 1, kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 10 }, cipher: { name: 'AES-GCM', keyBits: 256 } })
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000)
  })

  it('leaves a plain backup as it is', async () => {
    const plain = await backupOf(sample)
    expect(isLocked(plain)).toBe(false)
    expect(await unlockBackup(plain, 'anything', tools)).toEqual({ ok: true, value: plain })
  })
})
