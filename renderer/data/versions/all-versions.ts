import { version1 } from './version-1'
import { version2 } from './version-2'
import type { VersionDelta } from './version-delta'

/** Every stored form, oldest first. Append only: a shipped version is never edited. */
export const ALL_VERSIONS: readonly VersionDelta[] = [version1, version2]

export const CURRENT_VERSION = ALL_VERSIONS.at(-1)!.version
