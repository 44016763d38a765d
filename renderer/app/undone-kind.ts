import type { Act, RegisterTable } from '../../shared/model/register'

/** What a row's table is about, as the first part of an act's kind. */
const NOUN: Readonly<Record<RegisterTable, string>> = {
  visits: 'visit', followUps: 'followUp', needs: 'need', offers: 'offer', introductions: 'introduction', facts: 'fact', people: 'person', tags: 'tag',
  segments: 'segment', scripts: 'script', reviews: 'review', groups: 'group', memberships: 'membership', accounts: 'people', imports: 'import', settings: 'settings',
}

/** The kind of what an undo or redo reversed, told by the rows it touched; the order of NOUN says which of several matters most. */
export function undoneKind(act: Pick<Act, 'changes'>): string {
  const touched = new Set(act.changes.map(change => change.table))
  const table = (Object.keys(NOUN) as RegisterTable[]).find(name => touched.has(name))
  return table ? NOUN[table] : 'other'
}
