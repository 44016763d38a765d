import type { Feature } from '../../ui/feature'
import { ImportsPage } from './ImportsPage'
import { useImportBadge } from './useImportBadge'

export { receiveFiles } from './import-queue'
export type { FolderFile, PageSource } from '../../data/imports'

export const imports: Feature = {
  id: 'imports', path: 'imports', title: { zh: '导入', en: 'Import' }, icon: 'import', order: 50, letter: 'i', Page: ImportsPage, useBadge: useImportBadge,
}
