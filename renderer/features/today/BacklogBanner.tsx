import { BACKLOG_CHOICES, BACKLOG_SHOWN_FROM, backlogOf } from '../../../shared/followups/backlog'
import { Button } from '../../ui/Button'
import { replanBacklog } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'

/** One line instead of a wall: what was left over, and three ways to plan it anew. All can be undone. */
export function BacklogBanner({ context }: { readonly context: ActContext }) {
  const { t, today } = context.wording
  const count = backlogOf(context.data.open, today).length
  if (count < BACKLOG_SHOWN_FROM) return null
  return (
    <div className={styles.banner} role="status">
      <span>{t('backlog', { count })}</span>
      <span className={styles.gap} />
      {BACKLOG_CHOICES.map(choice => <Button key={choice} size="small" onPress={() => void replanBacklog(choice, context)}>{t(`backlog_${choice}`)}</Button>)}
    </div>
  )
}
