import { readChats } from '../../shared/importing/read-chats'
import { systemZone } from '../../shared/model/zone'
import { CliFailure, CliUsage, forEachFile, parseArguments, type Command } from './command'
import { failureLine } from './failure-line'
import { openInput, yearOf } from './input'
import { nodeTools } from './node-source'

/** `bench FILE…`: the whole pipeline up to ready blocks, which are dropped. */
export const bench: Command = {
  usage: 'bench FILE… [--format ID]',
  async run(host) {
    const { files, options } = parseArguments(host.args, { options: ['format'], flags: [] })
    if (files.length === 0) throw new CliUsage('name at least one file')
    await forEachFile(files, async file => {
      const started = host.clock()
      const { source, inspection } = await openInput(file, host, options['format'])
      let messages = 0
      for await (const step of readChats(source, inspection, nodeTools, { zone: systemZone(), currentYear: yearOf(host) })) {
        if (step.type === 'block') messages += step.columns.count
        else if (step.type === 'failed') throw new CliFailure(failureLine(file, step.failure))
      }
      const seconds = (host.clock() - started) / 1000
      const peakRssMB = Math.round(host.peakRss() / 1e6)
      host.write(`${JSON.stringify({ file, bytes: source.size, messages, seconds: Number(seconds.toFixed(3)), messagesPerSecond: Math.round(messages / seconds), peakRssMB })}\n`)
    })
  },
}
