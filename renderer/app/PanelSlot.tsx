import { useEffect, useRef } from 'react'
import styles from './PanelSlot.module.css'
import { appText } from './app.text'
import { FEATURES } from './features'
import { isTyping } from '../ui/composing'
import { closePanel, usePanel } from '../ui/panel'
import { useRoute } from '../ui/route'
import { useText } from '../ui/text'

/** Where a person's or a group's card lies over the page. Another page closes it. */
export function PanelSlot() {
  const t = useText(appText)
  const content = usePanel(state => state.content)
  const { page } = useRoute()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => closePanel, [page])
  // The next Tab leads into the card, not through rail and list; the keys of the list go on answering.
  useEffect(() => { if (content && !isTyping(document.activeElement)) panel.current?.focus({ preventScroll: true }) }, [content])
  if (!content) return null
  const Person = FEATURES.find(feature => feature.panels?.person)?.panels?.person
  const Group = FEATURES.find(feature => feature.panels?.group)?.panels?.group
  return (
    <aside ref={panel} tabIndex={-1} className={styles.panel} aria-label={t('panel')}>
      {content.person !== undefined ? (Person ? <Person key={content.person} id={content.person} /> : t('panelMissing')) : Group ? <Group key={content.group} id={content.group} /> : t('panelMissing')}
    </aside>
  )
}
