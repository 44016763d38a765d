import path from 'node:path'

/** The import table of the README as data: zone → what it may import besides its own folder. Longest prefix decides. */
const TABLE: readonly { zone: string; own?: boolean; may: readonly string[]; packages: readonly (string | RegExp)[] }[] = [
  { zone: 'shared/model', may: [], packages: [] },
  { zone: 'shared/calendar', may: ['shared/model', 'resources'], packages: ['lunar-typescript'] },
  { zone: 'shared/places', may: ['shared/model', 'resources'], packages: [] },
  { zone: 'shared/importing', may: ['shared/model', 'shared/formats'], packages: ['fflate'] },
  { zone: 'shared/formats', may: ['shared/model'], packages: ['htmlparser2'] },
  { zone: 'shared/people', may: ['shared/model', 'shared/places', 'resources'], packages: ['pinyin-pro'] },
  { zone: 'shared/followups', may: ['shared/model', 'shared/calendar', 'shared/places', 'resources'], packages: [] },
  { zone: 'shared/facts', may: ['shared/model', 'shared/calendar', 'shared/places', 'resources'], packages: [] },
  { zone: 'shared/matching', may: ['shared/model', 'shared/calendar', 'shared/places', 'resources'], packages: [] },
  { zone: 'shared/backup', may: ['shared/model'], packages: ['fflate', 'zod'] },
  { zone: 'shared/ipc', may: ['shared/model'], packages: ['zod'] },
  { zone: 'shared/*', may: ['shared/model', 'resources'], packages: [] },
  { zone: 'renderer/data', may: ['shared', 'renderer/host', 'resources'], packages: ['dexie', 'zod', 'react'] },
  { zone: 'renderer/host', may: ['shared'], packages: ['zod'] },
  { zone: 'renderer/ui', may: ['shared'], packages: [/^react/, 'recharts', 'zustand', 'i18next', '@internationalized/date'] },
  { zone: 'renderer/features/*', may: ['renderer/ui', 'renderer/data', 'renderer/host', 'shared', 'resources'], packages: [/^react/, 'recharts', 'zustand', 'i18next', 'date-fns', 'dexie-react-hooks'] },
  { zone: 'renderer/app', may: ['renderer', 'shared', 'resources'], packages: [/^react/, 'zustand', 'i18next', 'dexie-react-hooks', 'date-fns'] },
  { zone: 'renderer', may: ['renderer/app'], packages: [] },
  { zone: 'electron/preload', may: ['shared/ipc'], packages: ['electron'] },
  { zone: 'electron/main', may: ['shared', 'electron/vault'], packages: ['electron', 'zod', /^node:/] },
  { zone: 'electron/vault', may: ['shared'], packages: ['zod', /^node:/] },
  { zone: 'electron/launch', may: ['shared', 'electron/vault'], packages: ['zod', /^node:/] },
  { zone: 'electron/cli', may: ['shared', 'resources'], packages: [/^node:/] },
  { zone: 'tests', may: ['shared', 'renderer', 'electron', 'resources', 'tests'], packages: [/.*/] },
]

const matches = (zone: string, file: string): boolean => {
  const parts = zone.split('/')
  const fileParts = file.split('/')
  return fileParts.length > parts.length && parts.every((part, i) => part === '*' || part === fileParts[i])
}

/** The table's row for a file, or `null`; the first row that fits, most particular rows first. */
export function zoneOf(file: string): (typeof TABLE)[number] | null {
  return TABLE.find(row => matches(row.zone, file)) ?? null
}

/** `target` as written in an import statement of `file`, both relative to the project. */
export function mayImport(file: string, target: string): boolean {
  const row = zoneOf(file)
  if (!row) return false
  if (!target.startsWith('.')) {
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.startsWith('node:') ? target : target.split('/')[0]!
    return row.packages.some(allowed => (typeof allowed === 'string' ? allowed === name : allowed.test(name)))
  }
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target.split('?')[0]!))
  const own = row.zone.split('/').map((part, i) => (part === '*' ? file.split('/')[i] : part)).join('/')
  return [own, ...row.may].some(zone => resolved === zone || resolved.startsWith(`${zone}/`))
}
