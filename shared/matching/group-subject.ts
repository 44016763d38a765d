import { groupBy } from '../model/group-by'
import type { Group } from '../model/group'
import type { GroupId, PersonId } from '../model/ids'
import type { Register } from '../model/register'
import type { Lexicon } from './lexicon'
import { isEmpty, subjectOf, type Subject } from './subject'

type Source = Pick<Register, 'people' | 'facts' | 'memberships' | 'groups'>

/** A group as an audience: what it says it is about, who is in it and what they do. */
export interface GroupAudience {
  readonly group: Group
  /** Of its name, trade and keywords; where these say nothing, of purpose and gain. */
  readonly own: Subject
  /** Present, without the operator and bots. */
  readonly members: readonly PersonId[]
}

/** Reads subjects, each text once. */
export type SubjectReader = (text: string) => Subject

/** Texts remembered before the memory is emptied. */
const MOST_REMEMBERED = 100_000
const readers = new WeakMap<Lexicon, SubjectReader>()

/** The reader of a lexicon; what it read once it knows for as long as the lexicon lives. */
export function subjectReader(lexicon: Lexicon): SubjectReader {
  const made = readers.get(lexicon)
  if (made) return made
  const known = new Map<string, Subject>()
  const read: SubjectReader = text => {
    const subject = known.get(text) ?? subjectOf(text, lexicon)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(text, subject)
    return subject
  }
  readers.set(lexicon, read)
  return read
}

function ownSubject({ name, trade = '', keywords = [], purpose = '', memberGain = '' }: Group, read: SubjectReader): Subject {
  const tags = read([name, trade, ...keywords].join('，'))
  return isEmpty(tags) ? read([purpose, memberGain].join('，')) : tags
}

/** Groups that are not put away, each with its members. */
export function audiencesOf({ groups, memberships, people }: Source, read: SubjectReader): GroupAudience[] {
  const mergedOrSelf = new Set(people.filter(person => person.isSelf || person.mergedInto !== undefined).map(({ id }) => id))
  const byGroup = groupBy(memberships.filter(one => one.present && !one.bot && !mergedOrSelf.has(one.personId)), one => one.groupId as GroupId)
  return groups.filter(group => group.kind === 'group' && !group.archived)
    .map(group => ({ group, own: ownSubject(group, read), members: [...new Set((byGroup.get(group.id) ?? []).map(one => one.personId))] }))
}

/** Trade of each person as written down; no entry = not known. What was rejected does not count. */
export function tradesOf({ facts }: Pick<Source, 'facts'>): Map<PersonId, string> {
  return new Map(facts.filter(fact => fact.type === 'industry' && fact.state !== 'rejected').map(fact => [fact.personId, fact.value]))
}
