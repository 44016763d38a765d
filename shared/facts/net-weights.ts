import { fromBase64 } from '../model/base64'
import { TAG_COUNT } from './chain'
import { SIDES, type Net } from './net'
import { packMatrices } from './packed-products'

/** Width of a net, and how far apart the neighbours are that each of its layers looks at. */
export interface NetShape {
  readonly width: number
  readonly reach: readonly number[]
}

/** A net as kept in the resources. */
export interface PackedNet extends NetShape {
  /** Base64 of `width` signed bytes for each input, in units of `scale`. */
  readonly rows: string
  readonly scale: number
  /** Base64 of little-endian 32-bit floats: for each layer what neighbours are taken by, the matrix and what is added, then those of place, clause and message, what is added, and the same of the tags. */
  readonly dense: string
}

/** How many floats `dense` holds. */
export const denseCount = ({ width, reach }: NetShape): number => reach.length * (SIDES * width + width * width + width) + 3 * width * width + width + TAG_COUNT * (width + 1)

/** Unpacks a net. */
export function unpackNet({ width, reach, rows, scale, dense }: PackedNet): Net {
  const floats = new DataView(fromBase64(dense)!.buffer)
  let at = 0
  const next = (length: number): Float32Array => Float32Array.from({ length }, () => floats.getFloat32(4 * at++, true))
  const packed = (outputs: number) => packMatrices([next(outputs * width)], width)
  const added = (length: number): Float64Array => Float64Array.from(next(length))
  return {
    width, rows: pairs(new Int8Array(fromBase64(rows)!.buffer)), scale,
    layers: reach.map(one => ({ reach: one, sides: added(SIDES * width), matrix: packed(width), added: added(width) })),
    ofPlace: packed(width), ofClause: packed(width), ofMessage: packed(width), added: added(width),
    out: packed(TAG_COUNT), outAdded: added(TAG_COUNT),
  }
}

/** Two bytes a word, the even one plus 65,536 times the odd one. */
const pairs = (bytes: Int8Array): Int32Array => Int32Array.from({ length: bytes.length >> 1 }, (_, k) => bytes[2 * k]! + 65_536 * bytes[2 * k + 1]!)
