import type { MemberActivity } from './member-activity'

/** Greetings, stickers, bare emoji and laughter as a share of messages, 0…1; `null` without messages. */
export function noiseShare(activities: Iterable<MemberActivity>): number | null {
  let noise = 0
  let messages = 0
  for (const activity of activities) {
    noise += activity.noise
    messages += activity.messages
  }
  return messages === 0 ? null : noise / messages
}
