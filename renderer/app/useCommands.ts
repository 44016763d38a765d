import { useMemo } from 'react'
import { backUpNow } from './back-up-now'
import { FEATURES } from './features'
import { redoLast, undoLastAct } from './undo'
import { receiveFiles } from '../features/imports'
import { patchSettings } from '../data/settings'
import type { Command } from '../ui/feature'
import { pickFiles } from '../ui/pick-files'

/** What can be done from anywhere, in the find box and by its keys. */
export function useCommands(): readonly Command[] {
  return useMemo(() => [
    { id: 'import', title: { zh: '导入文件', en: 'Import files' }, icon: 'import', keys: 'Ctrl O', run: () => pickFiles(receiveFiles) },
    { id: 'undo', title: { zh: '撤销', en: 'Undo' }, icon: 'undo', keys: 'Ctrl Z', run: () => void undoLastAct() },
    { id: 'redo', title: { zh: '重做', en: 'Redo' }, icon: 'redo', keys: 'Ctrl Shift Z', run: () => void redoLast() },
    { id: 'backup', title: { zh: '马上备份', en: 'Back up now' }, icon: 'save', keys: 'Ctrl B', run: () => void backUpNow() },
    { id: 'theme', title: { zh: '换明暗', en: 'Switch light and dark' }, icon: 'sun', run: () => void switchTheme() },
    ...FEATURES.flatMap(feature => feature.commands ?? []),
  ], [])
}

async function switchTheme(): Promise<void> {
  await patchSettings({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' })
}
