import type { TableLook } from '../../data/imports'
import { patchSettings } from '../../data/settings'

/** The next table with the same header is read as this one was set. A table without a header is not remembered. */
export function rememberTable({ signature, mapping }: TableLook, format: string): void {
  if (signature === '') return
  void patchSettings(({ tables = {} }) => ({ tables: { ...tables, [signature]: { format, mapping } } }))
}
