import type { Message } from '../../../../shared/model/block'
import type { Day } from '../../../../shared/model/day'
import type { Channel } from '../../../../shared/model/follow-up'
import type { RulingStep } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import type { IconName } from '../../../ui/icon-paths'
import type { PersonFile } from './usePerson'

/** One line of the log. `text` is what was written; other kinds carry the values of their sentence. */
export interface TimelineEntry {
  readonly key: string
  readonly on: Day
  readonly icon: IconName
  readonly kind: 'visit' | 'need' | 'offer' | 'fact' | 'introduction' | 'asked' | 'deal' | 'ruling' | 'joined' | 'left' | 'renamed' | 'message'
  readonly text: string
  readonly channel?: Channel
  readonly outcome?: string
  readonly factType?: string
  /** Of a decision about a message of theirs. */
  readonly step?: Exclude<RulingStep, 'falseAlarm'>
  /** Why they were spoken to although a cap stood against it. */
  readonly reason?: string
  /** Of a message: where it stands in the conversation. */
  readonly message?: LastWord
}

const CHANNEL_ICONS: Readonly<Record<Channel, IconName>> = { private: 'source', group: 'group', moments: 'star', phone: 'phone', offline: 'meet' }

/** One of the last things somebody wrote in a group. */
export interface LastWord {
  readonly groupId: GroupId
  readonly message: Message
}

/** Messages, visits, needs, resources, facts, introductions, joins and new names as one list, latest first. */
export function timelineOf(file: PersonFile, words: readonly LastWord[], dayOf: (epochMs: number) => Day): TimelineEntry[] {
  const groupName = (id: PersonFile['memberships'][number]['groupId']) => file.groupById.get(id)?.name ?? ''
  const entries: TimelineEntry[] = [
    ...words.flatMap(word => (word.message.sentAt === null ? [] : [{ key: `${word.message.blockId} ${word.message.index}`, on: dayOf(word.message.sentAt), icon: 'group' as const, kind: 'message' as const, text: word.message.text, message: word }])),
    ...file.visits.map(visit => ({ key: visit.id, on: visit.on, icon: CHANNEL_ICONS[visit.channel], kind: 'visit' as const, text: visit.text, channel: visit.channel, ...(visit.outcome && { outcome: visit.outcome }), ...(visit.override && { reason: visit.override }) })),
    ...file.needs.filter(need => need.state !== 'suggested').map(need => ({ key: need.id, on: need.since, icon: 'find' as const, kind: 'need' as const, text: need.region ? `${need.text}，${need.region}` : need.text })),
    ...file.offers.filter(offer => offer.state === 'current').map(offer => ({ key: offer.id, on: offer.on, icon: 'gift' as const, kind: 'offer' as const, text: offer.text })),
    ...file.facts.filter(fact => fact.state === 'confirmed').map(fact => ({ key: fact.id, on: fact.on, icon: 'pen' as const, kind: 'fact' as const, text: fact.value, factType: fact.type })),
    ...file.introductions.flatMap(introduction => {
      const other = introduction.needer === file.person.id ? introduction.owner : introduction.needer
      const text = file.nameById.get(other) ?? ''
      const closed = introduction.history.find(entry => entry.step === 'closed')
      return [
        { key: `${introduction.id}:start`, on: introduction.startedOn, icon: 'match' as const, kind: 'introduction' as const, text },
        ...introduction.history.flatMap((entry, i) => (entry.override !== undefined && isAskedIn(entry.step, introduction.needer === file.person.id)
          ? [{ key: `${introduction.id}:asked ${i}`, on: entry.on, icon: 'match' as const, kind: 'asked' as const, text, reason: entry.override }] : [])),
        ...(introduction.outcome === 'deal' && closed ? [{ key: `${introduction.id}:deal`, on: closed.on, icon: 'match' as const, kind: 'deal' as const, text }] : []),
      ]
    }),
    ...file.memberships.flatMap(({ groupId, number }) => (file.groupById.get(groupId)?.rulings ?? []).flatMap(({ member, step, text, on, blockId, index, override }) => (member === number && step !== 'falseAlarm'
      ? [{ key: `${blockId} ${index} ruling`, on, icon: 'taboo' as const, kind: 'ruling' as const, text, step, ...(override !== undefined && { reason: override }) }] : []))),
    ...file.memberships.flatMap(membership => [
      ...(membership.joinedOn ? [{ key: `${membership.id}:in`, on: membership.joinedOn, icon: 'roster' as const, kind: 'joined' as const, text: groupName(membership.groupId) }] : []),
      ...(membership.leftOn ? [{ key: `${membership.id}:out`, on: membership.leftOn, icon: 'roster' as const, kind: 'left' as const, text: groupName(membership.groupId) }] : []),
      ...membership.names.slice(1).filter(name => name.firstAt > 0).map(name => ({ key: `${membership.id}:${name.name}`, on: dayOf(name.firstAt), icon: 'roster' as const, kind: 'renamed' as const, text: name.name })),
    ]),
  ]
  return entries.sort((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? 1 : -1))
}

/** Whether an introduction asks this side of it in a step; both are spoken to once they are introduced. */
const isAskedIn = (step: string, isNeeder: boolean): boolean => step === 'introduced' || step === (isNeeder ? 'askingNeeder' : 'askingOwner')
