import type { ImportRecord } from '../model/record'
import type { ChatFormat, FileHead, OpenFile } from './format'
import { parseJson } from './json-repair'
import { asObject, asObjects, asText, type JsonObject } from './json-value'
import { jsonSteps } from './json-stream'
import { QqExporterReader } from './qq-exporter-record'

function confidence({ text, name }: FileHead): number {
  if (/"chunked"\s*:\s*\{/.test(text) && /"chunks(?:Dir)?"\s*:/.test(text)) return 1
  if (/(^|\/)manifest\.json$/.test(name) && /"name"\s*:\s*"QQChatExporter/.test(text)) return 0.95
  // A chunk picked without its manifest.
  return /^\s*\{"id"\s*:\s*"\d+"/.test(text) && /^[^\n]*"sender"\s*:\s*\{[^\n]*"elements"\s*:/.test(text) ? 0.9 : 0
}

/** Where a chunk lies: current versions say so, 5.0 gives a name. `null` for a path that leaves the folder. */
function chunkPath(entry: JsonObject, folder: string): string | null {
  const name = asText(entry.fileName) || asText(entry.file)
  const path = asText(entry.relativePath) || (name.includes('/') ? name : `${folder}/${name}`)
  return name === '' && !entry.relativePath ? null : path.startsWith('/') || path.split(/[\\/]/).includes('..') ? null : path
}

/** One message a line; an unreadable last line is torn off, any other broken. */
async function* readChunk(chunk: OpenFile, path: string, reader: QqExporterReader): AsyncGenerator<readonly ImportRecord[]> {
  let pending: ImportRecord | null = null
  for await (const { lines, first } of chunk.lines()) {
    const records: ImportRecord[] = []
    lines.forEach((line, i) => {
      if (line.trim() === '' || line === '\ufeff') return
      if (pending) records.push(pending)
      pending = null
      const place = `${path}:${first + i}`
      const value = parseJson(line)
      if (value === undefined) pending = { type: 'skip', chat: 0, reason: 'malformed', record: place, excerpt: line.slice(0, 200) }
      else records.push(...reader.read(value, place))
    })
    if (records.length > 0) yield records
  }
  if (pending) yield [{ ...(pending as ImportRecord & { type: 'skip' }), reason: 'truncated' }]
}

export const qqExporterChunked: ChatFormat = {
  id: 'qq-exporter-chunked',
  family: 'qq-chat-exporter',
  label: { zh: 'QQ 聊天记录导出器 分块 JSONL', en: 'qq-chat-exporter chunked JSONL' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: confidence,
  async *parse(file) {
    const reader = new QqExporterReader()
    if (/\.jsonl$/i.test(file.name)) {
      yield [{ type: 'chat', chat: 0, platform: 'qq', name: null, kind: 'group' }]
      yield* readChunk(file, file.name, reader)
      return
    }
    let folder = 'chunks'
    const chunks: JsonObject[] = []
    for await (const step of jsonSteps(file.text(), { records: ['chunked.chunks[*]'], ignore: ['statistics', 'avatars'] })) {
      if (step.type === 'value' && step.path.join('.') === 'chatInfo') yield [reader.readChat(asObject(step.value) ?? {})]
      else if (step.type === 'value' && step.path.join('.') === 'chunked.chunksDir') folder = asText(step.value) || folder
      else if (step.type === 'records') chunks.push(...asObjects(step.records))
      else if (step.type === 'fault') yield [{ type: 'skip', reason: step.fault.reason, record: file.name, excerpt: step.fault.excerpt }]
    }
    chunks.sort((a, b) => Number(a.index ?? 0) - Number(b.index ?? 0))
    for (const entry of chunks) {
      const path = chunkPath(entry, folder)
      const chunk = path === null ? null : await file.beside(path)
      if (chunk && path !== null) yield* readChunk(chunk, path, reader)
      else yield [{ type: 'skip', chat: 0, reason: 'truncated', record: path ?? (asText(entry.fileName) || asText(entry.file)) }]
    }
  },
}
