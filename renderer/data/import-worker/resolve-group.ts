import type { Group } from '../../../shared/model/group'
import type { GroupId, MakeId } from '../../../shared/model/ids'
import type { Platform } from '../../../shared/model/message'

/** A chat as its file tells it, gaps filled. */
export interface ChatFacts {
  readonly platform: Platform
  readonly kind: 'group' | 'private'
  readonly name: string
  readonly id?: string
}

/**
 * The group a chat belongs to: the same platform id, else the only one of the same platform and kind with that name now, else
 * the only one that ever had it. A group with another platform id is another group. `null` = a new one.
 */
export function findGroup(chat: ChatFacts, groups: readonly Group[]): Group | null {
  const alike = groups.filter(group => group.platform === chat.platform)
  const sameId = chat.id === undefined ? undefined : alike.find(group => group.platformId === chat.id)
  if (sameId) return sameId
  const possible = alike.filter(group => group.kind === chat.kind && (chat.id === undefined || group.platformId === undefined))
  const named = possible.filter(group => group.name === chat.name)
  const everNamed = named.length > 0 ? named : possible.filter(group => group.otherNames.includes(chat.name))
  return everNamed.length === 1 ? everNamed[0]! : null
}

export function newGroup(chat: ChatFacts, makeId: MakeId, now: number): Group {
  return {
    id: makeId<'group'>(), platform: chat.platform, kind: chat.kind, name: chat.name, otherNames: [], createdAt: now, nextMember: 0,
    ...(chat.id === undefined ? {} : { platformId: chat.id }),
    ...(chat.kind === 'group' && (chat.platform === 'wechat' || chat.platform === 'wecom') ? { capacity: 500 } : {}),
  }
}

/** The group after a file called it `name`. The newer file names it; every other name is kept. */
export function nameGroup(group: Group, name: string, isNewer: boolean): Group {
  if (name === group.name) return group
  const others = new Set(group.otherNames)
  if (!isNewer) return others.has(name) ? group : { ...group, otherNames: [...group.otherNames, name] }
  others.delete(name)
  return { ...group, name, otherNames: [...others, group.name] }
}

/** What the operator chose for a chat, else the group found, else `null` for a new one. */
export function chosenGroup(chat: ChatFacts, groups: readonly Group[], choice: GroupId | 'new' | undefined): Group | null {
  if (choice === 'new') return null
  return choice === undefined ? findGroup(chat, groups) : (groups.find(group => group.id === choice) ?? null)
}
