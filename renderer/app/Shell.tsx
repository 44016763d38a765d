import { Suspense, useCallback, useEffect, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { DropTarget } from './DropTarget'
import { featureAt } from './features'
import { FindBox } from './FindBox'
import { KeySheet } from './KeySheet'
import { nextIdle } from './next-idle'
import { PanelSlot } from './PanelSlot'
import { Rail } from './Rail'
import styles from './Shell.module.css'
import { useAppKeys } from './useAppKeys'
import { useCommands } from './useCommands'
import { useKeyDispatch } from '../ui/keyboard'
import { loadAll } from '../ui/later'
import { Page as PageFrame } from '../ui/Page'
import { hrefOf, useRoute } from '../ui/route'
import { useLanguage } from '../ui/text'
import { ToastStand } from '../ui/ToastStand'
import { VaultTrouble } from './VaultTrouble'

/** The frame of every page: rail at the left, the page, the card over it, toasts, the find box and the key sheet. */
export function Shell() {
  const [open, setOpen] = useState<'find' | 'keys' | null>(null)
  const route = useRoute()
  const commands = useCommands()
  const onFind = useCallback(() => setOpen('find'), [])
  const onSheet = useCallback(() => setOpen('keys'), [])
  const onClose = useCallback(() => setOpen(null), [])
  useKeyDispatch()
  useAppKeys(commands, { onFind, onSheet })
  useEffect(() => void loadAll(nextIdle), [])
  const { Page, title } = featureAt(route.page)
  const language = useLanguage()
  return (
    <div className={styles.shell}>
      <Rail onFind={onFind} />
      <div className={styles.work} data-place={hrefOf(route)}>
        <ErrorBoundary place={hrefOf(route)}><Suspense fallback={<PageFrame title={route.id === undefined ? title[language] : ''}>{null}</PageFrame>}><Page /></Suspense></ErrorBoundary>
        <Suspense fallback={null}><PanelSlot /></Suspense>
      </div>
      <ToastStand />
      <VaultTrouble />
      <FindBox isOpen={open === 'find'} onClose={onClose} commands={commands} />
      <KeySheet isOpen={open === 'keys'} onClose={onClose} />
      <DropTarget />
    </div>
  )
}
