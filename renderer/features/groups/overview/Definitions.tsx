import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import styles from './Overview.module.css'
import { overviewText, type OverviewKey } from './overview.text'

const DEFINED = ['message', 'question', 'answer', 'reply', 'topic', 'noise', 'layers', 'verdict', 'level', 'life', 'stage', 'unfocused', 'evaporating', 'boring', 'headless', 'tyrannical', 'harassed', 'stale'] as const

/** How every figure of the page is counted. */
export function Definitions() {
  const t = useText(overviewText)
  return (
    <Part margin="chart" name={t('terms')}>
      <dl className={styles.definitions}>
        {DEFINED.map(word => (
          <div key={word} style={{ display: 'contents' }}>
            <dt>{t(`defined.${word}` as OverviewKey)}</dt>
            <dd>{t(`define.${word}` as OverviewKey)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
