import { chatDocument, readContents, type ChatDocument } from '../../shared/importing/chat-document'
import { mergedDocument } from '../../shared/importing/merged-document'
import { CHINA } from '../../shared/model/zone'
import { CliFailure, CliUsage, forEachFile, parseArguments, type CliHost, type Command } from './command'
import { failureLine } from './failure-line'
import { openInputs, yearOf, type Input } from './input'
import { nodeTools } from './node-source'

/** `parse FILE…`: what is in exports, as the app would store it. */
export const parse: Command = {
  usage: 'parse FILE… [--format ID] [--json] [--merge]',
  async run(host) {
    const { files, options, flags } = parseArguments(host.args, { options: ['format'], flags: ['json', 'merge'] })
    if (files.length === 0) throw new CliUsage('name at least one file')
    if (flags.has('merge')) {
      print(host, await merged(files, host, options['format']), flags.has('json'))
      return
    }
    await forEachFile(files, async file => {
      for (const input of await openInputs(file, host, options['format'])) print(host, await documentOf(input, host), flags.has('json'))
    })
  },
}

/** A zone of constant offset brings wall-clock times back exactly as they stand in the file. */
const optionsOf = (host: CliHost) => ({ zone: CHINA, currentYear: yearOf(host) })

async function documentOf({ file, source, inspection }: Input, host: CliHost): Promise<ChatDocument> {
  const contents = await readContents(source, inspection, nodeTools, optionsOf(host))
  if (!contents.ok) throw new CliFailure(failureLine(file, contents.failure))
  return chatDocument(file, inspection, contents.value)
}

async function merged(files: readonly string[], host: CliHost, format?: string): Promise<ChatDocument> {
  const inputs = []
  for (const file of files) {
    for (const { source, inspection } of await openInputs(file, host, format)) inputs.push({ name: source.name, source, inspection })
  }
  const document = await mergedDocument(inputs, nodeTools, optionsOf(host))
  if (!document.ok) throw new CliFailure(failureLine(files.join(', '), document.failure))
  return document.value
}

function print(host: CliHost, document: ChatDocument, json: boolean): void {
  host.write(json ? `${JSON.stringify(document)}\n` : summaryOf(document))
}

/** A few lines for people. */
function summaryOf(document: ChatDocument): string {
  const { counts } = document
  const lines = [`${document.inputs.join(', ')}: ${document.variant}, ${document.encoding}, ${document.eol}`]
  const chats = document.chats ?? (document.group ? [{ group: document.group, members: document.members!, messages: document.messages! }] : [])
  for (const chat of chats) {
    const times = chat.messages.map(message => message.ts).filter(ts => ts !== null)
    const range = times.length === 0 ? '' : `, ${shown(times[0]!)} … ${shown(times.at(-1)!)}`
    lines.push(`  ${chat.group.name ?? '(no name)'} (${chat.group.type}): ${chat.messages.length} messages, ${chat.members.length} members${range}`)
  }
  if (document.merged) lines.push(`  merged: ${document.merged.messages.length} messages, ${document.merged.members.length} members, ${document.merged.skipped.length} skipped`)
  lines.push(`  ${counts.records} records, ${counts.messages} messages, ${counts.skipped} skipped`)
  return `${lines.join('\n')}\n`
}

const shown = (ts: number | string): string => (typeof ts === 'string' ? ts : new Date(ts).toISOString())
