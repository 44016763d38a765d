import type { Day } from '../model/day'
import { addDays } from '../model/day'
import type { Membership } from '../model/group'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { memberActivity } from './member-activity'
import type { MemberActivity } from './member-activity'
import { daysOf, lastDays } from './period'
import type { Period } from './period'

/** 话题开启者 · 跟话题者 · 潜水 · 完全沉默. */
export const LAYERS = ['starter', 'joiner', 'lurker', 'silent'] as const
export type Layer = (typeof LAYERS)[number]

/** Days a layer looks back unless said otherwise. */
export const LAYER_WINDOW_DAYS = 28

/** What layers need to know of a membership. */
export type LayerMember = Pick<Membership, 'number' | 'present' | 'joinedOn' | 'leftOn'>

/** How often counts as taking part: once a fortnight, four times at most. */
export function fortnightsIn(days: number): number {
  return Math.min(4, Math.max(1, Math.round(days / 14)))
}

/**
 * Layer of one member in a window of some days:
 * - starter: opened conversations that somebody joined, at least one a fortnight;
 * - joiner: answered somebody (quotation, @, or right after within five minutes) as often, openings counted in;
 * - lurker: wrote, but less;
 * - silent: wrote nothing.
 */
export function layerOf(activity: MemberActivity | undefined, days: number): Layer {
  if (!activity || activity.messages === 0) return 'silent'
  const often = fortnightsIn(days)
  if (activity.topics >= often) return 'starter'
  return activity.replies + activity.topics >= often ? 'joiner' : 'lurker'
}

export interface LayerInput {
  readonly ledgers: readonly Ledger[]
  readonly members: readonly LayerMember[]
  readonly period: Period
  readonly zone: Zone
  /** Day of the last roster; absent: who wrote nothing may have left, so nobody is called silent. */
  readonly rosterOn?: Day
}

/**
 * Layers of the members who were in the group on the period's last day. Without a roster only those who wrote have a
 * layer; the others are missing from the map, which means unknown.
 */
export function layersOf({ ledgers, members, period, zone, rosterOn }: LayerInput): Map<MemberNumber, Layer> {
  const activities = memberActivity(ledgers, period, zone)
  const layers = new Map<MemberNumber, Layer>()
  const days = daysOf(period)
  for (const member of members) {
    const layer = layerOf(activities.get(member.number), days)
    if (layer === 'silent' ? rosterOn !== undefined && isPresentOn(member, period.to) : !hasLeftBefore(member, period.from)) layers.set(member.number, layer)
  }
  return layers
}

/** In the group at the end of `day`, as far as joining and leaving days are known. */
export function isPresentOn({ present, joinedOn, leftOn }: LayerMember, day: Day): boolean {
  if (joinedOn !== undefined && joinedOn > day) return false
  return leftOn === undefined ? present : leftOn > day
}

const hasLeftBefore = ({ leftOn }: LayerMember, day: Day): boolean => leftOn !== undefined && leftOn < day

export type LayerCounts = Readonly<Record<Layer, number>>

export function countLayers(layers: Iterable<Layer>): LayerCounts {
  const counts = { starter: 0, joiner: 0, lurker: 0, silent: 0 }
  for (const layer of layers) counts[layer]++
  return counts
}

export interface LayerWeek {
  /** Last day of the week, a Sunday, or the last day of the data in the running week. */
  readonly to: Day
  readonly counts: LayerCounts
}

/** Layers at the end of each of the last `weeks` weeks, oldest first, each looking back {@link LAYER_WINDOW_DAYS} days. */
export function layersOverWeeks(input: Omit<LayerInput, 'period'> & { readonly to: Day; readonly weeks: number }): LayerWeek[] {
  return Array.from({ length: input.weeks }, (_, week) => {
    const to = addDays(input.to, -7 * (input.weeks - 1 - week))
    return { to, counts: countLayers(layersOf({ ...input, period: lastDays(to, LAYER_WINDOW_DAYS) }).values()) }
  })
}
