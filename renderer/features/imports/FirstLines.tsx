import type { ChatPreview } from '../../data/imports'
import { useClock } from '../../ui/clock'
import { kindText } from '../../ui/kind-text'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import styles from './FirstLines.module.css'
import { importsText } from './imports.text'

const two = (n: number): string => `${n}`.padStart(2, '0')

/** The first messages as they will be written. */
export function FirstLines({ chat, name }: { readonly chat: ChatPreview; readonly name: string | null }) {
  const t = useText(importsText)
  const kind = useText(kindText)
  const { zone } = useClock()
  const stamp = (sentAt: number | null): string => {
    if (sentAt === null) return t('unknown')
    const wall = new Date(zone.toWall(sentAt))
    return `${two(wall.getUTCFullYear() % 100)}-${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())} ${wall.getUTCHours()}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}`
  }
  return (
    <Section title={t('firstLines')} aside={name}>
      <ol>
        {chat.firstMessages.map((message, i) => (
          <li key={i} className={styles.line}>
            <time className={styles.time}>{stamp(message.sentAt)}</time>
            <span className={styles.who}>{message.sender === '' ? <span className={styles.notice}>{t('notice')}</span> : message.sender}</span>
            <span className={styles.words}>{message.text === '' ? `[${kind(message.kind)}]` : message.text}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
