const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 text without padding rules: foreign signs end it. */
export function bytesOfBase64(text: string): Uint8Array {
  const valueOf = new Int16Array(128).fill(-1)
  for (let i = 0; i < 64; i++) valueOf[DIGITS.charCodeAt(i)] = i
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length && at < bytes.length; i++) {
    held = (held << 6) | valueOf[text.charCodeAt(i)]!
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return bytes
}
