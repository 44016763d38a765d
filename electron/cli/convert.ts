import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { readContents } from '../../shared/importing/chat-document'
import { writeChatlab } from '../../shared/importing/write-chatlab'
import { chatsToWrite, writeCsv, writeJsonl, type WrittenChat } from '../../shared/importing/write-messages'
import { CHINA, systemZone } from '../../shared/model/zone'
import { CliFailure, CliUsage, parseArguments, type CliHost, type Command } from './command'
import { failureLine } from './failure-line'
import { openInputs, yearOf } from './input'
import { nodeTools } from './node-source'

/** `convert FILE…`: the messages of exports in another format. */
export const convert: Command = {
  usage: 'convert FILE… --to chatlab|csv|jsonl [--out FILE] [--format ID]',
  async run(host) {
    const { files, options } = parseArguments(host.args, { options: ['to', 'out', 'format'], flags: [] })
    const { to, out, format } = options
    if (files.length === 0) throw new CliUsage('name at least one file')
    if (to !== 'chatlab' && to !== 'csv' && to !== 'jsonl') throw new CliUsage('--to wants chatlab, csv or jsonl')
    const chats: WrittenChat[] = []
    for (const file of files) chats.push(...await chatsOf(file, host, format))
    const name = path.basename(files[0]!).replace(/\.[^.]{1,8}$/, '')
    write(host, out, to === 'csv' ? writeCsv(chats) : to === 'jsonl' ? writeJsonl(chats) : writeChatlab(chats, { exportedAt: host.now(), zone: systemZone(), name }))
  },
}

async function chatsOf(file: string, host: CliHost, format: string | undefined): Promise<readonly WrittenChat[]> {
  const chats: WrittenChat[] = []
  for (const input of await openInputs(file, host, format)) {
    const contents = await readContents(input.source, input.inspection, nodeTools, { zone: CHINA, currentYear: yearOf(host) })
    if (!contents.ok) throw new CliFailure(failureLine(input.file, contents.failure))
    chats.push(...chatsToWrite(contents.value))
  }
  return chats
}

/** Characters written at once. */
const CHUNK = 1 << 20

function write(host: CliHost, out: string | undefined, pieces: Iterable<string>): void {
  const fd = out === undefined ? null : openOut(out)
  let held = ''
  const flush = (): void => {
    if (fd === null) host.write(held)
    else for (let bytes = Buffer.from(held), at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    held = ''
  }
  for (const piece of pieces) {
    held += piece
    if (held.length >= CHUNK) flush()
  }
  flush()
  if (fd !== null) closeSync(fd)
}

function openOut(file: string): number {
  try {
    return openSync(file, 'w')
  } catch {
    throw new CliFailure(`${file}: cannot be written. Check the folder and your rights, or give another --out.`)
  }
}
