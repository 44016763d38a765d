import type { VersionDelta } from './version-delta'

/** The first stored form. */
export const version1: VersionDelta = {
  version: 1,
  stores: {
    groups: 'id',
    people: 'id',
    accounts: 'id, personId, [platform+platformId], groupId',
    memberships: 'id, groupId, personId, accountId, &[groupId+number]',
    facts: 'id, personId, state',
    tags: 'id',
    segments: 'id',
    needs: 'id, personId, state',
    offers: 'id, personId, state',
    visits: 'id, personId, on',
    introductions: 'id, needId, step',
    followUps: 'key, state, personId, doneOn',
    scripts: 'id, number',
    reviews: 'id',
    imports: 'id, groupId',
    settings: 'id',
    acts: 'seq',
    blockHeads: 'id, importId, [groupId+from]',
    blocks: 'id',
    ledgers: '[groupId+month]',
    witnesses: '[importId+blockId], blockId',
    stagings: 'importId',
    importRecords: 'importId, groupId',
    meta: 'key',
  },
}
