import type { Day } from '../../shared/model/day'
import type { GroupId, PersonId } from '../../shared/model/ids'
import type { Person, Placement, PlacementRisk } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'

/** 安排进群: who is to come into a group, with what was confirmed about each. Who is placed there already stays as noted, and who is in it needs no placing. One act. */
export function placePeople(people: readonly { readonly personId: PersonId; readonly risks: readonly PlacementRisk[] }[], groupId: GroupId, on: Day): Promise<Act> {
  return act('people.placed', async tx => {
    for (const { personId, risks } of people) {
      const person = await tx.get('people', personId)
      if (!person || person.placements?.some(one => one.groupId === groupId)) continue
      if ((await tx.where('memberships', 'personId', personId)).some(one => one.groupId === groupId && one.present)) continue
      await tx.patch('people', personId, { placements: [...(person.placements ?? []), { groupId, on, ...(risks.length > 0 && { risks }) }] })
    }
  })
}

/** Takes the plan back; a membership is not touched. */
export function unplacePerson(id: PersonId, groupId: GroupId): Promise<Act> {
  return act('people.unplaced', async tx => {
    const left = (await tx.get('people', id))?.placements?.filter(one => one.groupId !== groupId) ?? []
    await tx.patch('people', id, { placements: left.length > 0 ? left : undefined })
  })
}

/** Everybody who is to come into a group, by name. */
export async function placedIn(groupId: GroupId): Promise<Person[]> {
  const placed = await register().people.filter(person => person.mergedInto === undefined && (person.placements?.some(one => one.groupId === groupId) ?? false)).toArray()
  return placed.sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
}

/** Lists of placements as one; each group once, the first counts. */
export function unitedPlacements(...lists: readonly (readonly Placement[] | undefined)[]): readonly Placement[] {
  const byGroup = new Map<GroupId, Placement>()
  for (const placement of lists.flatMap(list => list ?? [])) if (!byGroup.has(placement.groupId)) byGroup.set(placement.groupId, placement)
  return [...byGroup.values()]
}
