import type { Day } from '../model/day'
import { dayOfWall } from '../model/day'
import type { Membership } from '../model/group'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { instantsOf, ledgersWithin } from './period'
import type { Period } from './period'

/** Somebody who came or went. */
export interface Passage {
  readonly name: string
  /** `null`: a notice names somebody who is in no roster and never wrote. */
  readonly member: MemberNumber | null
  readonly on: Day
  readonly by?: string
  readonly via?: string
  /** Left because somebody removed them. */
  readonly removed?: boolean
}

export type PassageMember = Pick<Membership, 'number' | 'name' | 'names' | 'joinedOn' | 'leftOn'>

/**
 * Who joined and who left in the period, from the chat's notices and from rosters, each once, oldest first. A person who
 * joined twice counts with the first day, one who left twice with the last. Renamed people are the same membership.
 */
export function joinsAndLeaves(ledgers: readonly Ledger[], members: readonly PassageMember[], { period, zone }: { period: Period; zone: Zone }): { joined: Passage[]; left: Passage[] } {
  const { start, stop } = instantsOf(period, zone)
  const memberByName = new Map<string, PassageMember>()
  for (const member of members) for (const name of [member.name, ...member.names.map(seen => seen.name)]) if (!memberByName.has(name)) memberByName.set(name, member)
  const joined = new Map<string, Passage>()
  const left = new Map<string, Passage>()
  for (const { events } of ledgersWithin(ledgers, period)) {
    for (const { at, event, who, by, via } of events) {
      if (at < start || at >= stop) continue
      for (const name of who) {
        const member = memberByName.get(name)
        const key = member ? `${member.number}` : `name:${name}`
        const passage: Passage = {
          name: member?.name ?? name, member: member?.number ?? null, on: dayOfWall(zone.toWall(at)),
          ...(by !== undefined && { by }), ...(via !== undefined && { via }), ...(event === 'remove' && { removed: true }),
        }
        if (event !== 'join') left.set(key, passage)
        else if (!joined.has(key)) joined.set(key, passage)
      }
    }
  }
  for (const { number, name, joinedOn, leftOn } of members) {
    const within = (day: Day | undefined): day is Day => day !== undefined && day >= period.from && day <= period.to
    if (within(joinedOn) && !joined.has(`${number}`)) joined.set(`${number}`, { name, member: number, on: joinedOn })
    if (within(leftOn) && !left.has(`${number}`)) left.set(`${number}`, { name, member: number, on: leftOn })
  }
  const byDay = (a: Passage, b: Passage): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)
  return { joined: [...joined.values()].sort(byDay), left: [...left.values()].sort(byDay) }
}
