import { judgeMessage } from '../../shared/moderation/judge'
import { CliUsage, type Command } from './command'
import { stdinLines, textIn } from './json-lines'

/** `moderate`: a label for each message on standard input. */
export const moderate: Command = {
  usage: 'moderate < MESSAGES.jsonl',
  async run(host) {
    if (host.args.length > 0) throw new CliUsage('moderate reads standard input and takes no arguments')
    for await (const line of stdinLines(host)) {
      const { label } = judgeMessage(textIn(line, 'text', 'standard input'))
      host.write(`${JSON.stringify({ id: line['id'], label })}\n`)
    }
  },
}
