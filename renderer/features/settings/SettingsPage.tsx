import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { Part } from '../../ui/Part'
import { navigate, useRoute } from '../../ui/route'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { useStages } from '../../ui/useStages'
import { binText } from './bin.text'
import { BinPart } from './BinPart'
import { BackupPart } from './BackupPart'
import { CadencePart } from './CadencePart'
import { CapsPart } from './CapsPart'
import { DemoPart } from './DemoPart'
import { erasedText } from './erased.text'
import { ErasedPart } from './ErasedPart'
import { lockText } from './lock.text'
import { LockPart } from './LockPart'
import { LookPart } from './LookPart'
import { MyAccountsPart } from './MyAccountsPart'
import { NamesPart } from './NamesPart'
import { PlacePart } from './PlacePart'
import { RulesPart } from './rules/RulesPart'
import { SeasonsPart } from './rules/SeasonsPart'
import { ToDosPart } from './rules/ToDosPart'
import { DrillPart } from './scripts/DrillPart'
import { MomentsPart } from './scripts/MomentsPart'
import { ScriptsPart } from './scripts/ScriptsPart'
import { TermsPart } from './scripts/TermsPart'
import { settingsText } from './settings.text'
import styles from './Settings.module.css'
import { TagsPart } from './TagsPart'
import { tagsText } from './tags.text'
import { useSettings } from './useSettings'

/** Sheets of the page, in the order of its tabs. */
const SHEETS = ['general', 'rules', 'scripts'] as const

/** The parts after the first are drawn in so many steps. */
const STAGES = 5

/** Everything the operator may decide, a part each, saved as it is changed. */
export function SettingsPage() {
  const t = useText(settingsText)
  const tBin = useText(binText)
  const tErased = useText(erasedText)
  const tTags = useText(tagsText)
  const [settings] = useSettings()
  const tLock = useText(lockText)
  const { id } = useRoute()
  const stage = useStages(STAGES)
  const sheet = SHEETS.find(one => one === id) ?? 'general'
  const tabs = <Tabs label={t('title')} tabs={SHEETS.map(one => ({ id: one, title: t(`sheet_${one}`) }))} current={sheet} onChange={one => navigate({ page: 'settings', ...(one !== 'general' && { id: one }) })} />
  if (sheet === 'rules') {
    return (
      <Page title={t('title')} sub={t('sub')} actions={tabs} foot={<KeyLine note={t('keysNote')} />}>
        <Part fields name={t('rules')}><RulesPart /></Part>
        <Part fields name={t('toDos')}><ToDosPart /></Part>
        <Part fields name={t('seasons')}><SeasonsPart /></Part>
        <div className={styles.end} />
      </Page>
    )
  }
  if (sheet === 'scripts') {
    return (
      <Page title={t('title')} sub={t('sub')} actions={tabs} foot={<KeyLine note={t('keysNote')} />}>
        <Part fields name={t('scripts')}><ScriptsPart /></Part>
        <Part fields name={t('terms')}><TermsPart /></Part>
        <Part fields name={t('moments')}><MomentsPart /></Part>
        <Part fields name={t('drill')}><DrillPart /></Part>
        <div className={styles.end} />
      </Page>
    )
  }
  // One after the other: fields of every kind at once are the longest drawing of the app.
  return (
    <Page title={t('title')} sub={t('sub')} actions={tabs} foot={<KeyLine note={t('keysNote')} />}>
      <Part fields name={t('look')}><LookPart /></Part>
      <Part fields name={t('me')}><NamesPart /><MyAccountsPart /></Part>
      {stage >= 1 && <Part fields name={t('caps')}><CapsPart /></Part>}
      {stage >= 2 && <Part fields name={t('cadence')}><CadencePart /></Part>}
      {stage >= 3 && <Part fields name={t('backup')}><BackupPart /></Part>}
      {stage >= 4 && <Part fields name={tBin('title')}><BinPart /></Part>}
      {stage >= 4 && settings.erased && <Part fields name={tErased('title')}><ErasedPart erased={settings.erased} /></Part>}
      {stage >= 4 && <Part fields name={tLock('title')}><LockPart /></Part>}
      {stage >= 5 && <Part fields name={tTags('title')}><TagsPart /></Part>}
      {stage >= 5 && <Part fields name={t('place')}><PlacePart /></Part>}
      {stage >= 5 && <Part fields name={t('demo')}><DemoPart /></Part>}
      <div className={styles.end} />
    </Page>
  )
}
