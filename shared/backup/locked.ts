import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate/browser'
import { z } from 'zod'
import type { Failure } from '../model/failure'
import { fail, succeed, type Result } from '../model/result'
import { fromBase64, toBase64 } from '../model/base64'
import { MANIFEST_PATH } from './manifest'
import { joinedBytes } from '../model/joined-bytes'

/** AES-GCM under one key. */
export interface Cipher {
  seal(iv: Uint8Array<ArrayBuffer>, extra: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  /** `null` when key, iv, extra or bytes are not the ones it was sealed with. */
  open(iv: Uint8Array<ArrayBuffer>, extra: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>
}

/** The platform's cryptography. */
export interface CipherTools {
  random(length: number): Uint8Array<ArrayBuffer>
  /** PBKDF2 with SHA-256 to a key of 256 bits; slow on purpose. */
  derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Cipher>
}

/** Rounds of PBKDF2 for new files: about a second on a laptop of 2024. Written into the file, so that it can grow. */
export const ITERATIONS = 1_000_000
/** More than this many rounds are an attack on the reader, not protection. */
const MOST_ITERATIONS = 20_000_000
/** Bytes sealed at a time. */
const PIECE = 1 << 20
const TAG = 16
const SEALED_PATH = 'backup.zip.sealed'
/** What `check` holds: it tells a wrong passphrase from a damaged file. */
const CHECK = strToU8('qunbu') as Uint8Array<ArrayBuffer>
const CHECK_NUMBER = 0xffff_ffff

const lockedManifest = z.object({
  format: z.literal('qunbu-backup-locked'),
  version: z.literal(1),
  /** ISO 8601 in UTC. */
  at: z.string(),
  kdf: z.object({ name: z.literal('PBKDF2'), hash: z.literal('SHA-256'), iterations: z.number().int().positive().max(MOST_ITERATIONS), salt: z.string() }),
  cipher: z.object({ name: z.literal('AES-GCM'), keyBits: z.literal(256), tagBytes: z.literal(TAG), pieceBytes: z.number().int().positive().max(1 << 28), ivPrefix: z.string() }),
  check: z.string(),
})
type LockedManifest = z.infer<typeof lockedManifest>

/**
 * A backup sealed with a passphrase, in pieces to be written one after the other: a zip of two stored files. `manifest.json` tells all
 * that is needed to open it by hand: salt and rounds of PBKDF2-SHA-256 over the passphrase (UTF-8, Unicode NFKC), which gives
 * the key of AES-256-GCM. `backup.zip.sealed` is the plain backup cut into pieces of `pieceBytes`, each sealed by itself and 16 bytes
 * longer for it. The 12 bytes of a piece's iv are the eight of `ivPrefix` and the piece's number (0, 1, 2 …, big-endian); its
 * additional data are five bytes: the number again and 1 for the last piece, else 0, so that none can be moved or cut off.
 */
export async function* lockBackup(backup: AsyncIterable<Uint8Array>, passphrase: string, { tools, at, iterations = ITERATIONS }: { tools: CipherTools; at: number; iterations?: number }): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const salt = tools.random(16)
  const prefix = tools.random(8)
  const cipher = await tools.derive(normal(passphrase), salt, iterations)
  const manifest: LockedManifest = {
    format: 'qunbu-backup-locked', version: 1, at: new Date(at).toISOString(),
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', keyBits: 256, tagBytes: TAG, pieceBytes: PIECE, ivPrefix: toBase64(prefix) },
    check: toBase64(await cipher.seal(ivOf(prefix, CHECK_NUMBER), extraOf(CHECK_NUMBER, true), CHECK)),
  }
  const out: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    out.push(bytes as Uint8Array<ArrayBuffer>)
  })
  const entry = (path: string) => {
    const made = new ZipPassThrough(path)
    made.mtime = at
    zip.add(made)
    return made
  }
  entry(MANIFEST_PATH).push(strToU8(`${JSON.stringify(manifest, null, 1)}\n`), true)
  const sealed = entry(SEALED_PATH)
  let number = 0
  let held: Uint8Array<ArrayBuffer> | null = null
  for await (const piece of inPieces(backup)) {
    if (held) sealed.push(await cipher.seal(ivOf(prefix, number), extraOf(number++, false), held))
    held = piece
    yield* out.splice(0)
  }
  sealed.push(await cipher.seal(ivOf(prefix, number), extraOf(number, true), held ?? new Uint8Array()), true)
  zip.end()
  yield* out.splice(0)
}

/** Whether the file is a sealed backup. */
export function isLocked(bytes: Uint8Array): boolean {
  return manifestOf(bytes) !== null
}

/**
 * The plain backup inside a sealed one; a file that is not sealed comes back as it is. Fails with `backup.locked` without a passphrase,
 * `backup.passphrase` with a wrong one, `backup.damaged` when the passphrase is right and the file is not.
 */
export async function unlockBackup(bytes: Uint8Array, passphrase: string | undefined, { tools, fileName }: { tools: CipherTools; fileName: string }): Promise<Result<Uint8Array, Failure>> {
  const manifest = manifestOf(bytes)
  if (!manifest) return succeed(bytes)
  if (passphrase === undefined || passphrase === '') return fail({ code: 'backup.locked', fileName })
  const damaged = fail<Failure>({ code: 'backup.damaged', fileName, part: SEALED_PATH })
  const [salt, prefix, check, sealed] = [fromBase64(manifest.kdf.salt), fromBase64(manifest.cipher.ivPrefix), fromBase64(manifest.check), unpack(bytes, SEALED_PATH)]
  if (!salt || prefix?.length !== 8 || !check || !sealed) return damaged
  const cipher = await tools.derive(normal(passphrase), salt, manifest.kdf.iterations)
  if (!(await cipher.open(ivOf(prefix, CHECK_NUMBER), extraOf(CHECK_NUMBER, true), check))) return fail({ code: 'backup.passphrase', fileName })
  const step = manifest.cipher.pieceBytes + TAG
  const pieces: Uint8Array[] = []
  for (let start = 0, number = 0; start < sealed.length; start += step, number++) {
    const opened = await cipher.open(ivOf(prefix, number), extraOf(number, start + step >= sealed.length), sealed.slice(start, start + step))
    if (!opened) return damaged
    pieces.push(opened)
  }
  return pieces.length === 0 ? damaged : succeed(joinedBytes(pieces))
}

/** The same characters typed in another width or composition are the same passphrase. */
const normal = (passphrase: string): string => passphrase.normalize('NFKC')

function numbered(bytes: Uint8Array<ArrayBuffer>, at: number, number: number): Uint8Array<ArrayBuffer> {
  new DataView(bytes.buffer).setUint32(at, number)
  return bytes
}

function ivOf(prefix: Uint8Array, number: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(12)
  iv.set(prefix)
  return numbered(iv, 8, number)
}

const extraOf = (number: number, isLast: boolean): Uint8Array<ArrayBuffer> => numbered(Uint8Array.of(0, 0, 0, 0, isLast ? 1 : 0), 0, number)

/** Cuts a stream into pieces of one size; the last may be shorter. */
async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const bytes of stream) {
    waiting.push(bytes)
    length += bytes.length
    if (length < PIECE) continue
    const all = joinedBytes(waiting)
    let at = 0
    for (; at + PIECE <= all.length; at += PIECE) yield all.slice(at, at + PIECE)
    waiting = [all.slice(at)]
    length = all.length - at
  }
  if (length > 0) yield joinedBytes(waiting)
}

function manifestOf(bytes: Uint8Array): LockedManifest | null {
  const text = unpack(bytes, MANIFEST_PATH)
  try {
    const read = text && lockedManifest.safeParse(JSON.parse(strFromU8(text)))
    return read && read.success ? read.data : null
  } catch {
    return null
  }
}

function unpack(bytes: Uint8Array, path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return (unzipSync(bytes, { filter: entry => entry.name === path })[path] as Uint8Array<ArrayBuffer> | undefined) ?? null
  } catch {
    return null
  }
}
