import { useDesk } from './imports.view'

/** Files that wait for the operator's look. */
export function useImportBadge(): number {
  return useDesk(view => view.files.filter(file => file.state === 'shown' || file.state === 'failed').length)
}
