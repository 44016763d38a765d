import { readFacts } from '../../shared/facts/read-facts'
import { CHINA } from '../../shared/model/zone'
import { CliFailure, CliUsage, type Command } from './command'
import { stdinLines, textIn, type JsonLine } from './json-lines'

/** `extract`: the facts that messages on standard input state. */
export const extract: Command = {
  usage: 'extract < MESSAGES.jsonl',
  async run(host) {
    if (host.args.length > 0) throw new CliUsage('extract reads standard input and takes no arguments')
    for await (const line of stdinLines(host)) {
      const found = readFacts({ text: textIn(line, 'text', 'standard input'), sentAt: sentAtOf(line) ?? host.now() }, CHINA)
      const facts = found.map(({ type, value, span, until, forOther, region }) => ({ type, value, span, until, forOther, region }))
      host.write(`${JSON.stringify({ id: line['id'], facts })}\n`)
    }
  },
}

/** Epoch ms of a message; a text without an offset is Chinese time; `null` when the line tells none. */
function sentAtOf({ sentAt }: JsonLine): number | null {
  if (sentAt === undefined || sentAt === null) return null
  if (typeof sentAt === 'number' && Number.isFinite(sentAt)) return sentAt > 1e11 ? sentAt : sentAt * 1000
  if (typeof sentAt === 'string') {
    const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i.test(sentAt)
    const parsed = Date.parse(hasOffset ? sentAt : `${sentAt.replace(' ', 'T')}${sentAt.length > 10 ? 'Z' : ''}`)
    if (!Number.isNaN(parsed)) return hasOffset ? parsed : CHINA.toEpoch(parsed)
  }
  throw new CliFailure(`standard input: "sentAt" is no time (${JSON.stringify(sentAt)}). Write it as YYYY-MM-DDTHH:MM:SS+08:00.`)
}
