import type { Membership } from '../../../../shared/model/group'
import { readMessages } from '../../../data/messages'
import { useLive } from '../../../data/use-live'
import type { LastWord } from './timeline'

const GROUPS = 3
const PER_GROUP = 8
const SHOWN = 3
/** Less than this is a nod. */
const LEAST_LENGTH = 4
/** What stands for something that has no words: [表情]. */
const SIGN = /\[[^\]]{1,8}\]/g
/** Further back nothing is looked for: most of a group would have to be opened for somebody who hardly speaks. */
const BACK_MS = 14 * 86_400_000

/** The last few things of some length that somebody wrote, in the groups they wrote in last. */
export function useLastWords(memberships: readonly Membership[]): readonly LastWord[] {
  return useLive<readonly LastWord[]>(async () => {
    const words: LastWord[] = []
    for (const { groupId, number, lastAt } of [...memberships].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)).slice(0, GROUPS)) {
      if (lastAt === undefined) break
      const messages = await readMessages(groupId, { from: lastAt - BACK_MS, to: lastAt, member: number, limit: PER_GROUP })
      for (const message of messages) if (message.text.replace(SIGN, '').trim().length >= LEAST_LENGTH) words.push({ groupId, message })
    }
    return words.sort((a, b) => (b.message.sentAt ?? 0) - (a.message.sentAt ?? 0)).slice(0, SHOWN)
  }, [memberships], [])
}
