import { LEVELS, LOYALTY_STEPS } from '../model/person'
import { nameKey } from './name-key'
import { CUSTOM, PRESENCES, type PersonEntry } from './person-entry'

/** What a column sorts by, as text; `''` = unknown. */
function keyOfColumn(column: string): (entry: PersonEntry) => string {
  if (column.startsWith(CUSTOM)) return ({ person }) => person.custom?.[column.slice(CUSTOM.length)] ?? ''
  switch (column) {
    case 'last': return ({ listed }) => listed.lastOn ?? ''
    case 'contact': return ({ person }) => person.lastContactOn ?? ''
    case 'presence': return ({ listed }) => String(PRESENCES.indexOf(listed.presence))
    case 'level': return ({ person }) => (person.level ? String(LEVELS.indexOf(person.level)) : '')
    case 'loyalty': return ({ person }) => (person.loyalty ? String(LOYALTY_STEPS.indexOf(person.loyalty)) : '')
    case 'industry': return ({ listed }) => pinyinKey(listed.trade)
    case 'city': return ({ listed }) => pinyinKey(listed.city)
    case 'groups': return ({ listed }) => String(listed.groups).padStart(4, '0')
    default: return ({ listed }) => pinyinKey(listed.name)
  }
}

/** Syllables as text that sorts as `comparePinyin` does: a shorter name before a longer one that begins like it. */
const pinyinKey = (name: string): string => (name === '' ? '' : `${nameKey(name).syllables.join('\u0001')}\u0000${name}`)

/** Sorted copy; entries without the value come last whichever the direction, equal ones in the order of their ids. */
export function sortEntries(entries: readonly PersonEntry[], column: string, descending: boolean): PersonEntry[] {
  const key = keyOfColumn(column)
  const sign = descending ? -1 : 1
  // Each key is made once, not once a comparison.
  const keyed = entries.map(entry => ({ entry, key: key(entry) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.entry.person.id < b.entry.person.id ? -1 : 1
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1
    return a.key < b.key ? -sign : sign
  })
  return keyed.map(one => one.entry)
}
