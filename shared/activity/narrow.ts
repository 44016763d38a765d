import type { Counts } from '../model/ledger'

/** The same numbers in the fewest bytes that hold them: a register keeps years of ledgers, and pages read them whole. */
export function narrow(column: Uint32Array): Counts {
  let bits = 0
  for (let i = 0; i < column.length; i++) bits |= column[i]!
  return bits >>> 0 < 0x100 ? Uint8Array.from(column) : bits >>> 0 < 0x10000 ? Uint16Array.from(column) : column
}

/** An object with its columns of whole numbers {@link narrow}; others stay as they are. */
export function narrowColumns<Columns extends object>(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column instanceof Uint32Array ? narrow(column) : column])) as Columns
}
