import { VERDICT_DAYS } from '../../../../shared/activity/assess'
import { onTopic, type OnTopic } from '../../../../shared/activity/on-topic'
import { instantsOf, lastDays } from '../../../../shared/activity/period'
import { kindCode } from '../../../../shared/model/message'
import { readMessages } from '../../../data/messages'
import { useLive } from '../../../data/use-live'
import { useClock } from '../../../ui/clock'
import type { GroupFile } from '../useGroup'

/** Texts looked at: the latest of the four weeks. */
const MOST = 20_000
const UNKNOWN: OnTopic = { share: null, judged: 0, misses: [] }

/** How much of the last four weeks' talk holds a keyword. Reads messages, so it comes after the charts, and only where keywords are set. */
export function useOnTopic(file: GroupFile): OnTopic {
  const { zone } = useClock()
  const { group, to } = file
  const keywords = group.keywords?.join('\n') ?? ''
  return useLive(async () => {
    if (keywords === '') return UNKNOWN
    const { start, stop } = instantsOf(lastDays(to, VERDICT_DAYS), zone)
    const messages = await readMessages(group.id, { from: start, to: stop - 1, kinds: [kindCode.text], limit: MOST })
    return onTopic(messages.map(message => message.text), keywords.split('\n'))
  }, [group.id, to, keywords, zone], UNKNOWN)
}
