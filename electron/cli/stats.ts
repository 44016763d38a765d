import { statsDocument } from '../../shared/activity/stats-document'
import type { RosterEntry } from '../../shared/activity/roster-match'
import { readContents } from '../../shared/importing/chat-document'
import { toDay } from '../../shared/model/day'
import { systemZone } from '../../shared/model/zone'
import { CliFailure, CliUsage, parseArguments, type CliHost, type Command } from './command'
import { failureLine } from './failure-line'
import { GroupBlocks } from './group-blocks'
import { openInput, openInputs, yearOf } from './input'
import { nodeTools } from './node-source'

/** `stats FILE…`: figures of one group. */
export const stats: Command = {
  usage: 'stats FILE… [--roster FILE] [--on DAY] [--format ID]',
  async run(host) {
    const { files, options } = parseArguments(host.args, { options: ['roster', 'on', 'format'], flags: [] })
    if (files.length === 0) throw new CliUsage('name at least one file')
    const on = options['on'] === undefined ? undefined : toDay(options['on'])
    if (on === null) throw new CliUsage('--on wants a day as YYYY-MM-DD')
    const zone = systemZone()
    const group = new GroupBlocks()
    for (const file of files) for (const input of await openInputs(file, host, options['format'])) await group.addFile(input, { zone, currentYear: yearOf(host) })
    const roster = options['roster'] === undefined ? undefined : await rosterOf(options['roster'], host)
    const document = statsDocument({ group: group.name, blocks: group.blocks, members: group.members, zone, ...(roster && { roster }), ...(on && { on }) })
    host.write(`${JSON.stringify(document)}\n`)
  },
}

async function rosterOf(file: string, host: CliHost): Promise<readonly RosterEntry[]> {
  const { source, inspection } = await openInput(file, host)
  const contents = await readContents(source, inspection, nodeTools, { zone: systemZone(), currentYear: yearOf(host) })
  if (!contents.ok) throw new CliFailure(failureLine(file, contents.failure))
  const members = contents.value.chats.flatMap(chat => chat.members)
  if (members.length === 0) throw new CliFailure(`${file}: there is no member in it. Give a member list as CSV or XLSX.`)
  return members.map(({ id, name, otherNames = [], nickname, remark, groupNickname }) => ({
    name, ...(id === undefined ? {} : { id }),
    otherNames: [...new Set([...otherNames, nickname, remark, groupNickname])].filter(other => other !== undefined && other !== name) as string[],
  }))
}
