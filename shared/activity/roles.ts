import type { Group, GroupRole, Membership } from '../model/group'
import type { PersonId } from '../model/ids'
import type { CastCandidate, CastPart } from './cast'
import type { LayerCounts } from './layers'

/** Roles a group needs and how many people for each; one person may hold several. */
export const ROLES_NEEDED = { owner: 1, manager: 1, service: 2, core: 1, content: 1, successor: 1, order: 1, professional: 1 } as const satisfies Partial<Record<GroupRole, number>>
export type NeededRole = keyof typeof ROLES_NEEDED

export interface RoleCover {
  readonly role: NeededRole
  readonly needed: number
  /** Who holds it: told by the roster, marked on the person, or chosen here. */
  readonly holders: readonly { readonly personId: PersonId; readonly isChosen: boolean }[]
  readonly gap: number
}

type RoleMember = Pick<Membership, 'personId' | 'role' | 'present'>

/** Who holds which role. `corePeople`: people marked as core person. */
export function roleCoverage(group: Pick<Group, 'roles'>, members: readonly RoleMember[], corePeople: ReadonlySet<PersonId>): RoleCover[] {
  const present = members.filter(member => member.present)
  const known: Partial<Record<NeededRole, PersonId[]>> = {
    owner: present.filter(({ role }) => role === 'owner').map(({ personId }) => personId),
    manager: present.filter(({ role }) => role === 'admin').map(({ personId }) => personId),
    core: present.filter(({ personId }) => corePeople.has(personId)).map(({ personId }) => personId),
  }
  return (Object.keys(ROLES_NEEDED) as NeededRole[]).map(role => {
    const chosen = group.roles?.[role] ?? []
    const holders = [...(known[role] ?? []).filter(id => !chosen.includes(id)).map(personId => ({ personId, isChosen: false })), ...chosen.map(personId => ({ personId, isChosen: true }))]
    return { role, needed: ROLES_NEEDED[role], holders, gap: Math.max(0, ROLES_NEEDED[role] - holders.length) }
  })
}

/** The ten parts of a full cast: six the chat shows, four the operator names. */
export const CAST_TEMPLATE = ['expert', 'connector', 'topicStarter', 'newsSource', 'joker', 'order', 'host', 'organiser', 'nightOwl', 'audience'] as const
export type TemplatePart = (typeof CAST_TEMPLATE)[number]

/** Which parts of the cast are filled; `audience` by members who mostly listen. */
export function castFilled(group: Pick<Group, 'roles'>, candidates: Readonly<Record<CastPart, readonly CastCandidate[]>>, layers: LayerCounts): Readonly<Record<TemplatePart, boolean>> {
  const filled = (part: TemplatePart): boolean => {
    switch (part) {
      case 'audience': return layers.lurker + layers.silent > 0
      case 'joker': case 'order': case 'host': case 'organiser': return (group.roles?.[part]?.length ?? 0) > 0
      default: return candidates[part].length > 0
    }
  }
  return Object.fromEntries(CAST_TEMPLATE.map(part => [part, filled(part)])) as Record<TemplatePart, boolean>
}
