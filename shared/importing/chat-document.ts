import { formatById } from '../formats/registry'
import type { Failure } from '../model/failure'
import { fail, succeed, type Result } from '../model/result'
import type { Zone } from '../model/zone'
import { ContentsBuilder, countsOf, type ChatPart, type FileContents, type SkippedRecord } from './document'
import { readChats } from './read-chats'
import type { ByteSource, ImportTools, Inspection } from './step'

/** A whole file as the import pipeline reads it, in the schema of the fixtures' `expected.json`. */
export interface ChatDocument {
  readonly schema: 'chat-import-expected/1'
  readonly format: string
  readonly variant: string
  readonly inputs: readonly string[]
  readonly encoding: string
  readonly eol: string
  readonly time: FileContents['time']
  readonly platform: string
  /** One chat in the file; several stand in `chats`. */
  readonly group?: ChatPart['group']
  readonly members?: ChatPart['members']
  readonly messages?: ChatPart['messages']
  readonly chats?: readonly (ChatPart & { readonly input?: string })[]
  readonly skipped: readonly SkippedRecord[]
  readonly counts: { readonly records: number; readonly messages: number; readonly skipped: number; readonly members?: number }
  readonly merged?: Pick<ChatPart, 'members' | 'messages' | 'skipped'>
}

export interface DocumentOptions {
  readonly zone: Zone
  readonly currentYear: number
}

/** Everything in a file, through the same steps that the register stores; holds the whole file's messages. */
export async function readContents(source: ByteSource, inspection: Inspection, tools: ImportTools, options: DocumentOptions): Promise<Result<FileContents, Failure>> {
  const format = formatById(inspection.format)!
  const builder = new ContentsBuilder({
    platform: format.platform, time: format.time, zone: options.zone, mentionsInText: format.mentionsInText === true, isRoster: inspection.isRoster,
  })
  for await (const step of readChats(source, inspection, tools, options)) {
    if (step.type === 'failed') return fail(step.failure)
    builder.add(step)
  }
  const contents = builder.finish()
  const empty = contents.skipped.length === 0 && contents.chats.every(chat => chat.messages.length + chat.members.length + chat.skipped.length === 0)
  return empty ? fail({ code: 'import.no-messages', fileName: source.name, format: format.id }) : succeed(contents)
}

/** The document of one file. */
export function chatDocument(name: string, inspection: Inspection, contents: FileContents): ChatDocument {
  const common = { ...aboutFile(inspection, contents), inputs: [name], counts: countsOf(contents, inspection.isRoster) }
  if (contents.chats.length > 1) return { ...common, chats: contents.chats, skipped: contents.skipped }
  const [chat] = contents.chats
  if (!chat) return { ...common, skipped: contents.skipped }
  return { ...common, group: chat.group, members: chat.members, messages: chat.messages, skipped: [...chat.skipped, ...contents.skipped] }
}

/** The head of a document: what was settled about the file. */
export function aboutFile(inspection: Inspection, contents: FileContents): Pick<ChatDocument, 'schema' | 'format' | 'variant' | 'encoding' | 'eol' | 'time' | 'platform'> {
  const format = formatById(inspection.format)!
  return {
    schema: 'chat-import-expected/1',
    format: format.family ?? format.id,
    variant: format.id,
    encoding: inspection.bom ? `${inspection.encoding}-bom` : inspection.encoding,
    eol: inspection.lineEnd === 'none' ? 'n/a' : inspection.lineEnd,
    time: contents.time,
    platform: contents.platform,
  }
}
