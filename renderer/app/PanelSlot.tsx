import { useEffect } from 'react'
import styles from './PanelSlot.module.css'
import { appText } from './app.text'
import { FEATURES } from './features'
import { closePanel, usePanel } from '../ui/panel'
import { useRoute } from '../ui/route'
import { useText } from '../ui/text'

/** Where a person's or a group's card lies over the page. Another page closes it. */
export function PanelSlot() {
  const t = useText(appText)
  const content = usePanel(state => state.content)
  const { page } = useRoute()
  useEffect(() => closePanel, [page])
  if (!content) return null
  const Person = FEATURES.find(feature => feature.panels?.person)?.panels?.person
  const Group = FEATURES.find(feature => feature.panels?.group)?.panels?.group
  return (
    <aside className={styles.panel} aria-label={t('panel')}>
      {content.person !== undefined ? (Person ? <Person key={content.person} id={content.person} /> : t('panelMissing')) : Group ? <Group key={content.group} id={content.group} /> : t('panelMissing')}
    </aside>
  )
}
