import { buildLexicon } from '../../shared/matching/lexicon'
import { candidateOf, type MemberLine } from '../../shared/matching/member-line'
import { buildMatchIndex, rankMatches } from '../../shared/matching/rank'
import { toDay, type Day } from '../../shared/model/day'
import type { PersonId } from '../../shared/model/ids'
import { CliFailure, CliUsage, parseArguments, type CliHost, type Command } from './command'
import { jsonLinesFile, stdinLines, textIn, type JsonLine } from './json-lines'

/** `match`: for each need on standard input the members worth contacting, best first. */
export const match: Command = {
  usage: 'match --members FILE < NEEDS.jsonl',
  async run(host) {
    const { files, options } = parseArguments(host.args, { options: ['members'], flags: [] })
    const { members: file } = options
    if (file === undefined || files.length > 0) throw new CliUsage('name the file of members with --members')
    const members = (await jsonLinesFile(file)).map((line, i) => memberOf(line, `${file}, member ${i + 1}`))
    const index = buildMatchIndex(members.map(candidateOf), buildLexicon())
    for await (const line of stdinLines(host)) {
      const region = line['region']
      const query = {
        asker: typeof line['askedBy'] === 'string' ? (line['askedBy'] as PersonId) : null,
        text: textIn(line, 'need', 'standard input'), on: dayIn(line, host), ...(typeof region === 'string' ? { region } : {}),
      }
      const ranking = rankMatches(query, index).ranked.map(({ personId, score, parts, offer }) => ({ member: personId, score, offer: offer.text, reasons: parts }))
      host.write(`${JSON.stringify({ id: line['id'], ranking })}\n`)
    }
  },
}

function dayIn(line: JsonLine, host: CliHost): Day {
  const { on } = line
  if (on === undefined || on === null) return toDay(host.today())!
  const day = typeof on === 'string' ? toDay(on.slice(0, 10)) : null
  if (!day) throw new CliFailure(`standard input: "on" is no day (${JSON.stringify(on)}). Write it as YYYY-MM-DD.`)
  return day
}

/** A member with every list that the ranking reads; absent ones are empty. */
function memberOf(line: JsonLine, place: string): MemberLine {
  const list = <Item>(field: string): readonly Item[] => (Array.isArray(line[field]) ? (line[field] as Item[]) : [])
  const textOrNull = (field: string): string | null => (typeof line[field] === 'string' ? line[field] : null)
  return {
    id: textIn(line, 'id', place), name: textOrNull('name') ?? textIn(line, 'id', place), groups: list('groups'), city: textOrNull('city'), industry: textOrNull('industry'),
    level: textOrNull('level'), offers: list('offers'), contactsOffers: list('contactsOffers'), needs: list('needs'), taboos: list('taboos'), lastActive: textOrNull('lastActive'),
  }
}
