import { useCallback, useEffect, useState } from 'react'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import { pairKey, suggestMerges, type Evidence } from '../../../shared/people/merge-suggestions'
import { undoAct } from '../../data/act'
import { readRegister } from '../../data/backup'
import { mergePeople } from '../../data/people'
import { getSettings, patchSettings } from '../../data/settings'
import { say } from '../../ui/text'
import { toast } from '../../ui/toast'
import { importsText } from './imports.text'

/** One of two who may be the same human. */
export interface Candidate {
  readonly id: PersonId
  readonly name: string
  /** Names of the groups they are known from. */
  readonly groups: readonly string[]
  readonly createdAt: number
}

export interface SamePair {
  readonly key: string
  readonly a: Candidate
  readonly b: Candidate
  readonly evidence: readonly Evidence[]
}

export interface SamePeople {
  /** Best first. */
  readonly pairs: readonly SamePair[]
  merge(pair: SamePair): void
  dismiss(pair: SamePair): void
}

/** Pairs of which one is in `groupId`. Found once and again after each decision, not on every change of the register. */
export function useSamePeople(groupId: GroupId): SamePeople {
  const [pairs, setPairs] = useState<readonly SamePair[]>([])
  const [round, setRound] = useState(0)
  useEffect(() => {
    let gone = false
    void Promise.all([readRegister(), getSettings()]).then(([register, { notSame }]) => {
      if (!gone) setPairs(pairsIn(register, groupId, new Set(notSame)))
    })
    return () => { gone = true }
  }, [groupId, round])

  const merge = useCallback((pair: SamePair) => {
    // The person known longer stays; the other's names, facts and visits come over.
    const [from, into] = pair.a.createdAt <= pair.b.createdAt ? [pair.b, pair.a] : [pair.a, pair.b]
    const again = () => setRound(n => n + 1)
    void mergePeople(from.id, into.id).then(act => {
      again()
      toast({ text: say(importsText, 'mergedToast', { from: from.name, into: into.name }), undo: () => undoAct(act.seq).then(again) })
    })
  }, [])
  const dismiss = useCallback((pair: SamePair) => {
    const again = () => setRound(n => n + 1)
    void getSettings().then(({ notSame = [] }) => patchSettings({ notSame: [...notSame, pair.key] })).then(act => {
      again()
      toast({ text: say(importsText, 'dismissedToast', { a: pair.a.name, b: pair.b.name }), undo: () => undoAct(act.seq).then(again) })
    })
  }, [])
  return { pairs, merge, dismiss }
}

function pairsIn(register: Register, groupId: GroupId, dismissed: ReadonlySet<string>): readonly SamePair[] {
  const here = new Set(register.memberships.filter(membership => membership.groupId === groupId).map(membership => membership.personId))
  const groupNames = new Map(register.groups.map(group => [group.id, group.name]))
  const candidate = (id: PersonId): Candidate => {
    const person = register.people.find(one => one.id === id)
    const groups = register.memberships.filter(membership => membership.personId === id).flatMap(membership => groupNames.get(membership.groupId) ?? [])
    return { id, name: person?.name ?? '', createdAt: person?.createdAt ?? 0, groups: [...new Set(groups)] }
  }
  return suggestMerges({ people: register.people, accounts: register.accounts, memberships: register.memberships, facts: register.facts, dismissed })
    .filter(({ a, b }) => here.has(a) || here.has(b))
    .slice(0, 200)
    .map(({ a, b, evidence }) => ({ key: pairKey(a, b), a: candidate(a), b: candidate(b), evidence }))
}
