import type { VersionDelta } from './version-delta'

/** Messages that look like trouble, and which blocks were looked at. Both follow from blocks: nothing moves over. */
export const version2: VersionDelta = {
  version: 2,
  stores: {
    flags: '[blockId+index], blockId, [groupId+sentAt]',
    watched: 'blockId, groupId',
  },
}
