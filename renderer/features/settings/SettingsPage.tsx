import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { Part } from '../../ui/Part'
import { useText } from '../../ui/text'
import { BackupPart } from './BackupPart'
import { CadencePart } from './CadencePart'
import { CapsPart } from './CapsPart'
import { DemoPart } from './DemoPart'
import { LookPart } from './LookPart'
import { NamesPart } from './NamesPart'
import { PlacePart } from './PlacePart'
import { settingsText } from './settings.text'
import styles from './Settings.module.css'

/** Everything the operator may decide, a part each, saved as it is changed. */
export function SettingsPage() {
  const t = useText(settingsText)
  return (
    <Page title={t('title')} sub={t('sub')} foot={<KeyLine note={t('keysNote')} />}>
      <Part name={t('look')}><LookPart /></Part>
      <Part name={t('me')}><NamesPart /></Part>
      <Part name={t('caps')}><CapsPart /></Part>
      <Part name={t('cadence')}><CadencePart /></Part>
      <Part name={t('backup')}><BackupPart /></Part>
      <Part name={t('place')}><PlacePart /></Part>
      <Part name={t('demo')}><DemoPart /></Part>
      <div className={styles.end} />
    </Page>
  )
}
