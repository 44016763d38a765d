import type { Lane } from '../../../shared/model/follow-up'
import { Part } from '../../ui/Part'
import { TextLink } from '../../ui/TextLink'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import { RowLine } from './RowLine'
import styles from './Today.module.css'
import { useTodayView } from './today.view'

/** Rows of a lane shown before the rest is folded. */
export const LANE_ROWS = 7

interface LaneRowsProps {
  readonly lane: Lane
  readonly rows: readonly DayRow[]
  readonly at: string | null
  readonly context: ActContext
  readonly onPoint: (key: string) => void
}

/** One lane: its name in the margin, at most seven rows, the others one press away. */
export function LaneRows({ lane, rows, at, context, onPoint }: LaneRowsProps) {
  const { t } = context.wording
  const isUnfolded = useTodayView(state => state.unfolded.includes(lane))
  const unfold = useTodayView(state => state.unfold)
  const shown = isUnfolded ? rows : rows.slice(0, LANE_ROWS)
  return (
    <Part name={t(lane)} count={rows.length} lined>
      {shown.map(row => <RowLine key={row.key} row={row} current={row.key === at} context={context} onPoint={onPoint} />)}
      {rows.length > LANE_ROWS && (
        <p className={styles.more}><TextLink quiet onPress={() => unfold(lane, !isUnfolded)}>{isUnfolded ? t('fold') : t('more', { count: rows.length - LANE_ROWS })}</TextLink></p>
      )}
    </Part>
  )
}
