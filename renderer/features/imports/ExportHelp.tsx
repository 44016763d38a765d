import { Button } from '../../ui/Button'
import { Facts } from '../../ui/Facts'
import { platformText } from '../../ui/platform-text'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import styles from './ExportHelp.module.css'
import { exportWaysText } from './export-ways.text'
import { importsText } from './imports.text'
import { useDesk } from './imports.view'

/** The way out of each chat app, a line each. */
export function ExportWays() {
  const t = useText(exportWaysText)
  const platform = useText(platformText)
  return (
    <>
      <Section level={2} title={t('title')}>
        <Facts lines={[
          { name: platform('qq'), value: t('qq') },
          { name: platform('wechat'), value: t('wechat') },
          { name: platform('wecom'), value: t('wecom') },
          { name: platform('whatsapp'), value: t('whatsapp') },
          { name: platform('telegram'), value: t('telegram') },
          { name: platform('other'), value: t('others') },
        ]} />
      </Section>
      <Section level={2} title={t('roster')}>
        <p className={styles.why}>{t('rosterWhy')}</p>
        <p className={styles.how}>{t('rosterHow')}</p>
      </Section>
    </>
  )
}

/** The same instead of the card, when asked for from the key line. */
export function ExportHelp() {
  const t = useText(importsText)
  return (
    <>
      <Button icon="left" onPress={() => useDesk.setState({ help: false })}>{t('back')}</Button>
      <ExportWays />
    </>
  )
}
