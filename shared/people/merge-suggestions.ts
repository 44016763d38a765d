import type { Account, Membership } from '../model/group'
import type { PersonId } from '../model/ids'
import type { Fact, Person } from '../model/person'
import { splitCard } from './card-pattern'
import { isRareName, isUsualName } from './common-names'
import { normaliseName } from './name-key'

/** Why two people may be one. `value`: what both have. */
export interface Evidence {
  readonly kind: 'platformId' | 'alias' | 'phone' | 'card' | 'companyName' | 'company' | 'rareName'
  readonly value: string
}

export interface MergeSuggestion {
  /** The smaller id first. */
  readonly a: PersonId
  readonly b: PersonId
  /** 0…1; from 0.9 on hardly a doubt. */
  readonly score: number
  /** Strongest first; at least one. */
  readonly evidence: readonly Evidence[]
}

export interface MergeInput {
  readonly people: readonly Person[]
  readonly accounts: readonly Account[]
  readonly memberships: readonly Membership[]
  readonly facts: readonly Fact[]
  /** Keys (`pairKey`) the operator has said no to. */
  readonly dismissed?: ReadonlySet<string>
}

const WEIGHT: Readonly<Record<Evidence['kind'], number>> = { platformId: 0.98, alias: 0.95, phone: 0.95, card: 0.85, companyName: 0.7, company: 0.6, rareName: 0.55 }
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const COMPANY = /[\p{Script=Han}A-Za-z]{2,16}(?:公司|集团|工厂|事务所|工作室|厂|行|社|店)/u
/** A value that more people share than this is nobody's own. */
const SHARED_BY_AT_MOST = 3

export function pairKey(a: PersonId, b: PersonId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

type Add = (kind: Evidence['kind'], value: string, person: PersonId) => void

function collect({ accounts, memberships, facts }: MergeInput, add: Add): void {
  for (const account of accounts) {
    // A wxid is WeChat's whatever program wrote it down.
    if (account.platformId) add('platformId', `${account.platformId.startsWith('wxid_') ? 'wechat' : account.platform} ${account.platformId}`, account.personId)
    if (account.alias) add('alias', account.alias.trim().toLowerCase(), account.personId)
  }
  for (const fact of facts) {
    if (fact.state === 'rejected') continue
    if (fact.type === 'phone') add('phone', fact.value.replace(/\D/g, '').slice(-11), fact.personId)
    if (fact.type === 'company') add('company', normaliseName(fact.value), fact.personId)
  }
  for (const membership of memberships) {
    if (membership.bot) continue
    for (const name of new Set([membership.name, ...membership.names.map(seen => seen.name)])) {
      for (const phone of name.match(PHONE) ?? []) add('phone', phone, membership.personId)
      const parts = splitCard(name)
      if (parts.length >= 3) add('card', parts.map(normaliseName).join('-'), membership.personId)
      const company = COMPANY.exec(parts.length >= 2 ? parts.join(' ') : name)
      if (company) add('company', normaliseName(company[0]), membership.personId)
      const own = normaliseName(parts.at(-1) ?? name)
      if (company && parts.length >= 2 && [...own].length >= 2 && !normaliseName(company[0]).includes(own)) add('companyName', `${normaliseName(company[0])} ${own}`, membership.personId)
      if (isRareName(own)) add('rareName', own, membership.personId)
    }
  }
}

/** What stands before the name in a person's cards: city, trade. */
function frontsOf(memberships: readonly Membership[]): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const fronts = new Map<PersonId, Set<string>>()
  for (const { personId, name, names } of memberships) {
    for (const one of [name, ...names.map(seen => seen.name)]) {
      const parts = splitCard(one)
      if (parts.length < 3) continue
      const known = fronts.get(personId) ?? new Set()
      for (const part of parts.slice(0, -1)) known.add(normaliseName(part))
      fronts.set(personId, known)
    }
  }
  return fronts
}

/** Two people seen side by side in one group are two, unless an id or a number says otherwise. */
function groupsTogether(memberships: readonly Membership[]): (a: PersonId, b: PersonId) => boolean {
  const groups = new Map<PersonId, Set<string>>()
  for (const { personId, groupId } of memberships) groups.set(personId, (groups.get(personId) ?? new Set()).add(groupId))
  return (a, b) => [...(groups.get(a) ?? [])].some(group => groups.get(b)?.has(group))
}

/**
 * Pairs that may be one human, best first. A company alone is colleagues and suggests nothing; a rare name suggests
 * weakly alone and firmly with a card or company; a common name counts only at the same company.
 */
export function suggestMerges(input: MergeInput): MergeSuggestion[] {
  const live = new Map(input.people.filter(person => person.mergedInto === undefined).map(person => [person.id, person]))
  const bearers = new Map<string, { readonly evidence: Evidence; readonly people: Set<PersonId> }>()
  collect(input, (kind, value, person) => {
    if (value === '' || !live.has(person)) return
    const key = `${kind} ${value}`
    const entry = bearers.get(key) ?? { evidence: { kind, value }, people: new Set<PersonId>() }
    entry.people.add(person)
    bearers.set(key, entry)
  })
  const evidenceByPair = new Map<string, { a: PersonId; b: PersonId; evidence: Evidence[] }>()
  for (const { evidence, people } of bearers.values()) {
    if (people.size < 2 || people.size > SHARED_BY_AT_MOST || (evidence.kind === 'rareName' && people.size > 2)) continue
    const ids = [...people].sort()
    ids.forEach((a, i) => ids.slice(i + 1).forEach(b => {
      const pair = evidenceByPair.get(pairKey(a, b)) ?? { a, b, evidence: [] }
      pair.evidence.push(evidence)
      evidenceByPair.set(pairKey(a, b), pair)
    }))
  }
  const together = groupsTogether(input.memberships)
  const fronts = frontsOf(input.memberships)
  /** Both say where they are and what they do, and nothing of it agrees. */
  const differ = (a: PersonId, b: PersonId): boolean => {
    const [one, other] = [fronts.get(a), fronts.get(b)]
    return one !== undefined && other !== undefined && ![...one].some(part => other.has(part))
  }
  return [...evidenceByPair.values()]
    .filter(({ a, b, evidence }) => {
      if (input.dismissed?.has(pairKey(a, b))) return false
      if (evidence.every(({ kind, value }) => kind === 'rareName' && isUsualName(value)) && differ(a, b)) return false
      const strong = evidence.some(({ kind }) => kind === 'platformId' || kind === 'alias' || kind === 'phone')
      return strong || (evidence.some(({ kind }) => kind !== 'company') && !together(a, b))
    })
    .map(({ a, b, evidence: all }) => ({ a, b, evidence: all.some(({ kind }) => kind === 'companyName') ? all.filter(({ kind }) => kind !== 'company') : all }))
    .map(({ a, b, evidence }) => ({ a, b, score: scoreOf(evidence), evidence: evidence.sort((x, y) => WEIGHT[y.kind] - WEIGHT[x.kind] || (x.value < y.value ? -1 : 1)) }))
    .sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))
}

/** 1 − product of the doubts, one piece of evidence per kind. */
function scoreOf(evidence: readonly Evidence[]): number {
  const kinds = new Set(evidence.map(({ kind }) => kind))
  return Math.round((1 - [...kinds].reduce((doubt, kind) => doubt * (1 - WEIGHT[kind]), 1)) * 100) / 100
}
