import { Button as AriaButton } from 'react-aria-components'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import { useGroupView } from '../group.view'
import { RANGES } from '../range'
import styles from './Overview.module.css'

/** The stretch of time the charts show. */
export function RangeSwitch() {
  const t = useText(groupText)
  const { range, setRange } = useGroupView()
  return (
    <span className={styles.ranges} role="group" aria-label={t('ranges')}>
      {RANGES.map(each => <AriaButton key={each} className={styles.range} aria-pressed={each === range} onPress={() => setRange(each)}>{t(`range.${each}`)}</AriaButton>)}
    </span>
  )
}
