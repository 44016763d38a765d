import type { Feature } from '../../ui/feature'
import { later } from '../../ui/later'
import { useImportBadge } from './useImportBadge'

export { receiveFiles } from './import-queue'
export type { FolderFile, PageSource } from '../../data/imports'

export const imports: Feature = {
  id: 'imports', path: 'imports', title: { zh: '导入', en: 'Import' }, icon: 'import', order: 50, letter: 'i', Page: later(async () => (await import('./ImportsPage')).ImportsPage), useBadge: useImportBadge,
}
