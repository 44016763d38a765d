import { fromBase64, toBase64 } from '../model/base64'
import type { ImportRemnants } from './content'

type Remnant = ImportRemnants['importRecords'][number]

/** What an import did, as a line holds it: bits as base64. */
export type StoredRecord = Omit<Remnant, 'undone'> & { readonly undone?: Omit<NonNullable<Remnant['undone']>, 'moved'> & { readonly moved: Readonly<Record<string, string>> } }

export function packRecord({ undone, ...record }: Remnant): StoredRecord {
  if (!undone) return record
  return { ...record, undone: { ...undone, moved: Object.fromEntries(Object.entries(undone.moved).map(([id, bits]) => [id, toBase64(bits)])) } }
}

export function unpackRecord({ undone, ...record }: StoredRecord): Remnant {
  if (!undone) return record
  return { ...record, undone: { ...undone, moved: Object.fromEntries(Object.entries(undone.moved).map(([id, bits]) => [id, fromBase64(bits) ?? new Uint8Array()])) } }
}
