import type { OpenFile } from './format'
import { objectOf, type JsonObject } from './json-fields'
import type { JsonPath } from './json-step'
import type { RecordMaker } from './json-shapes'
import { jsonSteps, piecesOf } from './json-stream'
import type { Sink } from './wechat-sink'
import type { ImportRecord } from '../model/record'

/** What a format does with the parts of a JSON export. */
export interface JsonReader {
  readonly sink: Sink
  /** Where messages stand, such as `messages[*]` or `[*]`; then any other lists. */
  readonly records: readonly string[]
  /** How records are wanted, of a reader that copies every text it keeps beyond the record's own message. */
  readonly maker?: RecordMaker
  /** Values nobody needs. */
  readonly ignore?: readonly string[]
  /** False: the record cannot be read. `record` counts from 0 in its list. */
  record(value: JsonObject, record: number, path: JsonPath): boolean
  /** A value outside the lists. */
  value?(value: unknown, path: JsonPath): void
  finish?(): void
}

/** Reads a JSON export record by record; what cannot be read becomes a skip with its number. */
export async function* readJson(file: OpenFile, reader: JsonReader): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const { sink } = reader
  for await (const step of jsonSteps(reader.maker ? piecesOf(file) : file.text(), { records: reader.records, ...(reader.maker && { maker: reader.maker }), ...(reader.ignore && { ignore: reader.ignore }) })) {
    if (step.type === 'records') {
      for (let i = 0; i < step.records.length; i++) {
        const record = step.first + i
        const value = objectOf(step.records[i])
        if (value && reader.record(value, record, step.path)) continue
        const fault = step.faults.find(one => one.record === record)
        sink.skip({ reason: fault?.reason ?? 'malformed', record, excerpt: fault?.excerpt ?? JSON.stringify(step.records[i] ?? null) })
      }
    } else if (step.type === 'value') reader.value?.(step.value, step.path)
    else if (step.type === 'fault') sink.skip({ reason: step.fault.reason, ...(step.fault.record >= 0 && { record: step.fault.record }), excerpt: step.fault.excerpt })
    if (sink.isFull) yield sink.take()
  }
  reader.finish?.()
  yield sink.take()
}
