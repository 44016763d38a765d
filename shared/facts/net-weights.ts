import { fromBase64 } from '../model/base64'
import { TAG_COUNT } from './chain'
import { REACH, SIDES, WIDTH, type Net } from './net'
import { packMatrices } from './packed-products'
import { rowTable } from './row-table'

/** A net as kept in the resources. */
export interface PackedNet {
  /** Base64 of little-endian 32-bit keys. */
  readonly keys: string
  /** Base64 of `WIDTH` signed bytes for each key, in units of `scale`. */
  readonly rows: string
  readonly scale: number
  /** Base64 of little-endian 32-bit floats: for each layer what neighbours are taken by, the matrix and what is added, then those of place, clause and message, what is added, and the same of the tags. */
  readonly dense: string
}

/** How many floats `dense` holds. */
export const DENSE_COUNT = REACH.length * (SIDES * WIDTH + WIDTH * WIDTH + WIDTH) + 3 * WIDTH * WIDTH + WIDTH + TAG_COUNT * (WIDTH + 1)

/** Unpacks a net. */
export function unpackNet({ keys, rows, scale, dense }: PackedNet): Net {
  const keyBytes = fromBase64(keys)!
  const keyView = new DataView(keyBytes.buffer)
  const count = keyBytes.length >> 2
  const floats = new DataView(fromBase64(dense)!.buffer)
  let at = 0
  const next = (length: number): Float32Array => Float32Array.from({ length }, () => floats.getFloat32(4 * at++, true))
  const square = (): Float32Array => next(WIDTH * WIDTH)
  const packed = (matrix: Float32Array) => packMatrices([matrix], WIDTH)
  return {
    table: rowTable(Int32Array.from({ length: count }, (_, row) => keyView.getInt32(row * 4, true))),
    rows: pairs(new Int8Array(fromBase64(rows)!.buffer)), scale,
    layers: REACH.map(() => ({ sides: Float64Array.from(next(SIDES * WIDTH)), matrix: packed(square()), added: Float64Array.from(next(WIDTH)) })),
    ofPlace: packed(square()), ofClause: packed(square()), ofMessage: packed(square()), added: Float64Array.from(next(WIDTH)),
    out: packed(next(TAG_COUNT * WIDTH)), outAdded: Float64Array.from(next(TAG_COUNT)),
  }
}

/** Two bytes a word, the even one plus 65,536 times the odd one. */
const pairs = (bytes: Int8Array): Int32Array => Int32Array.from({ length: bytes.length >> 1 }, (_, k) => bytes[2 * k]! + 65_536 * bytes[2 * k + 1]!)
