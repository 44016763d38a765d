import type { ChatFormat } from '../formats/format'
import type { Dialect } from '../model/block'
import type { FileTime } from '../model/record'

/** Blocks of fewer messages than this may stand on whole minutes by chance. */
const ENOUGH = 6
const MINUTE = 60_000

/** How a chat of a file is written. `time`: what the file itself told about its times. */
export function dialectOf(format: Pick<ChatFormat, 'id' | 'time' | 'ids'>, time: FileTime | undefined, sentAt: Float64Array): Dialect {
  const precision = time?.precision ?? format.time.precision
  const coarse = onWholeMinutes(sentAt) && (precision === 'minute' || sentAt.length >= ENOUGH)
  return { format: format.id, ...(coarse ? { coarse } : {}), ...(format.ids === undefined ? {} : { ids: format.ids }) }
}

/** No message has seconds: the export dropped them, or a spreadsheet program did. */
function onWholeMinutes(sentAt: Float64Array): boolean {
  for (let i = 0; i < sentAt.length; i++) {
    const rest = sentAt[i]! % MINUTE
    if (rest !== 0 && rest === rest) return false
  }
  return sentAt.length > 0
}

/** The same exporter wrote both in the same way: then only equal messages are the same. */
export function sameDialect(a: Dialect, b: Dialect): boolean {
  return a.format === b.format && (a.coarse ?? false) === (b.coarse ?? false)
}
