const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Uint8Array(128).fill(255)
for (let i = 0; i < 64; i++) VALUES[LETTERS.charCodeAt(i)] = i

/** Bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const left = bytes.length - i
    pieces.push(LETTERS[three >> 18]! + LETTERS[(three >> 12) & 63]! + (left > 1 ? LETTERS[(three >> 6) & 63]! : '=') + (left > 2 ? LETTERS[three & 63]! : '='))
  }
  return pieces.join('')
}

/** Bytes of a base64 text; `null` when it is not one. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let i = 0, to = 0; i < text.length; i += 4) {
    let four = 0
    for (let k = 0; k < 4; k++) {
      const code = text.charCodeAt(i + k)
      const value = code === 61 && i + k >= text.length - padding ? 0 : (VALUES[code] ?? 255)
      if (value === 255) return null
      four = (four << 6) | value
    }
    bytes[to++] = four >> 16
    if (to < bytes.length) bytes[to++] = (four >> 8) & 255
    if (to < bytes.length) bytes[to++] = four & 255
  }
  return bytes
}

/** Numbers as base64 of their little-endian doubles. */
export function doublesToBase64(numbers: Float64Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 8))
  numbers.forEach((number, i) => view.setFloat64(i * 8, number, true))
  return toBase64(new Uint8Array(view.buffer))
}

/** The numbers back; `null` when the text is damaged or holds another count. */
export function doublesFromBase64(text: string, count: number): Float64Array | null {
  const bytes = fromBase64(text)
  if (bytes?.length !== count * 8) return null
  const view = new DataView(bytes.buffer)
  return Float64Array.from({ length: count }, (_, i) => view.getFloat64(i * 8, true))
}
