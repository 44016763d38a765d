import { useBrokenOff } from './BrokenOffLines'
import { useDesk } from './imports.view'

/** Files that wait for the operator's look, and those whose reading broke off. */
export function useImportBadge(): number {
  return useDesk(view => view.files.filter(file => file.state === 'shown' || file.state === 'failed').length) + useBrokenOff().length
}
