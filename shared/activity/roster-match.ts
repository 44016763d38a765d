import type { MemberNumber } from '../model/ids'

/** A line of a member roster. */
export interface RosterEntry {
  readonly name: string
  readonly id?: string
  readonly otherNames?: readonly string[]
}

interface Named {
  readonly number: MemberNumber
  readonly name: string
  readonly id?: string
  readonly otherNames?: readonly string[]
}

/**
 * Finds the members of a chat on a roster: by id where both have one, else by a name that only one member bears.
 * `rosterOnly`: entries that are no member of the chat, in roster order.
 */
export function matchRoster(members: readonly Named[], roster: readonly RosterEntry[]): { onRoster: Set<MemberNumber>; rosterOnly: RosterEntry[] } {
  const numberById = new Map(members.flatMap(({ id, number }) => (id === undefined ? [] : [[id, number] as const])))
  const bearersByName = new Map<string, Set<Named>>()
  for (const member of members) for (const name of [member.name, ...(member.otherNames ?? [])]) bearersByName.set(name, (bearersByName.get(name) ?? new Set()).add(member))
  const onRoster = new Set<MemberNumber>()
  const rosterOnly: RosterEntry[] = []
  for (const entry of roster) {
    const byId = entry.id === undefined ? undefined : numberById.get(entry.id)
    const number = byId ?? byName(entry)
    if (number === undefined) rosterOnly.push(entry)
    else onRoster.add(number)
  }
  return { onRoster, rosterOnly }

  function byName({ id, name, otherNames = [] }: RosterEntry): MemberNumber | undefined {
    for (const each of [name, ...otherNames]) {
      const bearers = [...(bearersByName.get(each) ?? [])].filter(bearer => bearer.id === undefined || id === undefined)
      if (bearers.length === 1 && !onRoster.has(bearers[0]!.number)) return bearers[0]!.number
    }
    return undefined
  }
}
