import { register, type RegisterDatabase } from './database'

/** `meta` keys of files that were being read when the app ended: no part of the register, so neither act nor backup. */
const BROKEN_OFF = 'brokenOff:'

/** A file of which nothing was written, because the app was closed or stopped while it was read. */
export interface BrokenOff {
  readonly fileName: string
  /** Epoch ms at which reading began. */
  readonly at: number
}

/** Notes whose reading never came to its end, before what is left of it is removed. */
export async function noteBrokenOff(db: RegisterDatabase): Promise<void> {
  const left = await db.stagings.toArray()
  await db.meta.bulkPut(left.flatMap(({ fileName, at }) => (fileName === undefined ? [] : [{ key: `${BROKEN_OFF}${fileName}`, value: at }])))
}

/** Files whose reading broke off and that were not read since, latest first. */
export async function listBrokenOff(): Promise<BrokenOff[]> {
  const noted = (await register().meta.where('key').startsWith(BROKEN_OFF).toArray()).map(({ key, value }) => ({ fileName: key.slice(BROKEN_OFF.length), at: Number(value) }))
  if (noted.length === 0) return []
  const batches = await register().imports.toArray()
  return noted.filter(({ fileName, at }) => !batches.some(batch => batch.fileName === fileName && batch.at >= at)).sort((a, b) => b.at - a.at)
}

/** The operator knows. */
export async function forgetBrokenOff(fileName: string): Promise<void> {
  await register().meta.delete(`${BROKEN_OFF}${fileName}`)
}
