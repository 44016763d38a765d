import { fromBase64, toBase64 } from '../../shared/model/base64'
import type { AppLock } from '../../shared/model/settings'

const ITERATIONS = 600_000
const BITS = 256

async function hashOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveBits'])
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, BITS)))
}

/** A lock for this passphrase. It keeps glances out; the stored register is not encrypted by it. */
export async function makeLock(passphrase: string, afterMinutes: number): Promise<AppLock> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { salt: toBase64(salt), iterations: ITERATIONS, afterMinutes, hash: await hashOf(passphrase, salt, ITERATIONS) }
}

/** Whether it is the passphrase of the lock. */
export async function opensLock({ salt, hash, iterations }: AppLock, passphrase: string): Promise<boolean> {
  const bytes = fromBase64(salt)
  return bytes !== null && (await hashOf(passphrase, bytes, iterations)) === hash
}
