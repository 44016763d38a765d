import type { CipherTools } from '../../shared/backup/locked'

/** The browser's own cryptography for sealed backups. */
export const CIPHER_TOOLS: CipherTools = {
  random: length => crypto.getRandomValues(new Uint8Array(length)),
  async derive(passphrase, salt, iterations) {
    const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey'])
    const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    return {
      seal: async (iv, additionalData, bytes) => new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes)),
      open: (iv, additionalData, bytes) => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes).then(opened => new Uint8Array(opened), () => null),
    }
  },
}
