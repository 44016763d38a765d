import { Button as AriaButton } from 'react-aria-components'
import styles from './Rail.module.css'
import { appText } from './app.text'
import { FEATURES } from './features'
import { RailGroups } from './RailGroups'
import { useLastBackup } from './useLastBackup'
import { Wordmark } from './Wordmark'
import { hasDemo } from '../data/demo/clear-demo'
import { useLive } from '../data/use-live'
import { cx } from '../ui/class-names'
import { useFormat, useToday } from '../ui/clock'
import type { Feature } from '../ui/feature'
import { Icon } from '../ui/Icon'
import { hrefOf, useRoute } from '../ui/route'
import { useLanguage, useText } from '../ui/text'

/** The left rail: name, find box, pages, groups, and where the data are. */
export function Rail({ onFind }: { readonly onFind: () => void }) {
  const t = useText(appText)
  const route = useRoute()
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <div className={styles.mark}><Wordmark /></div>
      <AriaButton className={styles.find} onPress={onFind} aria-label={t('find')}>
        <Icon name="find" size={14} /><span className={styles.word}>{t('find')}</span><span className={styles.keys}>Ctrl K</span>
      </AriaButton>
      <div className={styles.entries}>
        {FEATURES.map(feature => (
          <RailEntry key={feature.id} feature={feature} on={route.page === feature.path && !(feature.path === 'groups' && route.id !== undefined)} />
        ))}
      </div>
      <Foot />
    </nav>
  )
}

function RailEntry({ feature, on }: { readonly feature: Feature; readonly on: boolean }) {
  const language = useLanguage()
  const { useBadge = useNoBadge } = feature
  const count = useBadge()
  return (
    <>
      <a className={cx(styles.entry, on && styles.on)} href={hrefOf({ page: feature.path })} aria-current={on ? 'page' : undefined} title={feature.title[language]}>
        <Icon name={feature.icon} />
        <span className={styles.word}>{feature.title[language]}</span>
        {count !== null && count > 0 && <i className={styles.count}>{count}</i>}
      </a>
      {feature.path === 'groups' && <RailGroups />}
    </>
  )
}

const useNoBadge = () => null

function Foot() {
  const t = useText(appText)
  const format = useFormat()
  const today = useToday()
  const last = useLastBackup()
  const demo = useLive(hasDemo, [], false)
  const at = last === null ? null : format.dayOf(last) === today ? format.time(last) : format.day(format.dayOf(last))
  return (
    <p className={styles.foot}>
      {demo && <><span className={styles.demo}>{t('demo')}</span><br /></>}
      {t('safe')}<br />
      {at === null ? t('noBackup') : t('backedUp', { at })}
    </p>
  )
}
