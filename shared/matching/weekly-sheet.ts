import type { Introduction, Need } from '../model/exchange'
import type { GroupId, NeedId, PersonId } from '../model/ids'
import type { Register } from '../model/register'
import type { NeedMatches } from './open-matches'
import { WORTH_A_LOOK } from './open-matches'
import type { Match } from './types'

/** One introduction worth making. */
export interface SheetLine {
  readonly need: Need
  readonly match: Match
}

/** The best introductions of a group that nobody has begun. */
export interface GroupSheet {
  readonly groupId: GroupId
  readonly groupName: string
  /** Best first, at most five. */
  readonly lines: readonly SheetLine[]
}

const MOST_LINES = 5
/** So that nobody is asked for all the week's introductions. */
const MOST_PER_PERSON = 2

type Source = Pick<Register, 'groups' | 'memberships' | 'introductions'>

/**
 * The weekly sheet: for each group the best introductions for needs of its members, without those that were begun before.
 * A need belongs to the group it was told in, else to the one its person writes most in. Groups without a line are left out.
 */
export function weeklySheet(found: readonly NeedMatches[], { groups, memberships, introductions }: Source): GroupSheet[] {
  const homes = homesOf(memberships)
  const begun = new Set(introductions.map(beganFor))
  const pairs = found
    .flatMap(({ need, ranked }) => ranked.filter(match => match.score >= WORTH_A_LOOK && !begun.has(beganFor({ needId: need.id, owner: match.personId }))).map(match => ({ need, match })))
    .sort((a, b) => b.match.score - a.match.score || (a.need.id < b.need.id ? -1 : 1))
  return groups.filter(group => !group.archived && group.kind === 'group').flatMap(group => {
    const asked = new Map<PersonId, number>()
    const met = new Set<NeedId>()
    const lines: SheetLine[] = []
    for (const line of pairs) {
      if (lines.length === MOST_LINES) break
      const { need, match } = line
      if ((need.groupId ?? homes.get(need.personId)) !== group.id || met.has(need.id) || (asked.get(match.personId) ?? 0) >= MOST_PER_PERSON) continue
      met.add(need.id)
      asked.set(match.personId, (asked.get(match.personId) ?? 0) + 1)
      lines.push(line)
    }
    return lines.length > 0 ? [{ groupId: group.id, groupName: group.name, lines }] : []
  })
}

const beganFor = ({ needId, owner }: Pick<Introduction, 'needId' | 'owner'>): string => `${needId} ${owner}`

/** The group each person writes most in; of equal ones the one they joined first in the list. */
export function homesOf(memberships: Source['memberships']): Map<PersonId, GroupId> {
  const best = new Map<PersonId, { groupId: GroupId; messages: number }>()
  for (const { personId, groupId, messages, leftOn } of memberships) {
    if (leftOn) continue
    const known = best.get(personId)
    if (!known || messages > known.messages) best.set(personId, { groupId, messages })
  }
  return new Map([...best].map(([personId, { groupId }]) => [personId, groupId]))
}
