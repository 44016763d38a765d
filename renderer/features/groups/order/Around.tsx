import type { Message } from '../../../../shared/model/block'
import type { Flag } from '../../../../shared/moderation/flag'
import { readMessages } from '../../../data/messages'
import { useLive } from '../../../data/use-live'
import { cx } from '../../../ui/class-names'
import { useFormat } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './Order.module.css'
import { keyOfFlag } from './order-rows'
import { orderText } from './order.text'

/** Messages shown before, and after, what it is about. */
const EACH = 5
const MOST = 40
const NONE: readonly Message[] = []

/** The messages from `from` to `to` (epoch ms) and some on either side, oldest first. */
export function useAround(file: GroupFile, from: number, to: number): readonly Message[] {
  return useLive<readonly Message[]>(async () => {
    // A bare time stands before all messages of that very moment: half a millisecond later leaves those out that `within` holds.
    const [before, within, after] = await Promise.all([
      readMessages(file.group.id, { before: from, limit: EACH }), readMessages(file.group.id, { from, to, limit: MOST }), readMessages(file.group.id, { after: to + 0.5, limit: EACH }),
    ])
    return [...before, ...within, ...after]
  }, [file.group.id, from, to], NONE)
}

/** The conversation around something, the messages it is about marked. */
export function Around({ file, from, to, flags }: { readonly file: GroupFile; readonly from: number; readonly to: number; readonly flags: readonly Flag[] }) {
  const t = useText(orderText)
  const format = useFormat()
  const messages = useAround(file, from, to)
  const flagged = new Set(flags.map(keyOfFlag))
  return (
    <ol className={styles.around}>
      {messages.map(message => (
        <li key={keyOfFlag(message)} className={cx(flagged.has(keyOfFlag(message)) && styles.meant)}>
          <span className={styles.said}><b>{message.sender === null ? '' : (file.memberByNumber.get(message.sender)?.name ?? t('unknownSender'))}</b><time>{message.sentAt === null ? '' : format.time(message.sentAt)}</time></span>
          <p>{message.text}</p>
        </li>
      ))}
    </ol>
  )
}
