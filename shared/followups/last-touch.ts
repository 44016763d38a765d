import type { Day } from '../model/day'
import { CHANNELS } from '../model/follow-up'
import type { Channel, Visit } from '../model/follow-up'

/** The last time the two were in touch over one channel. */
export interface LastTouch {
  readonly channel: Channel
  readonly on: Day
}

/**
 * The last touch over each channel that was ever used, latest first; of one day in the order of {@link CHANNELS}. `answeredOn`: the last
 * day the operator answered or mentioned them in a group, which the messages tell; `null` = never.
 */
export function lastTouches(visits: readonly Visit[], answeredOn: Day | null): LastTouch[] {
  const last = new Map<Channel, Day>(answeredOn === null ? [] : [['group', answeredOn]])
  for (const { channel, on } of visits) if (on > (last.get(channel) ?? '')) last.set(channel, on)
  return CHANNELS.flatMap(channel => { const on = last.get(channel); return on === undefined ? [] : [{ channel, on }] }).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
