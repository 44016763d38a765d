import { useMemo, useState } from 'react'
import type { MatchResult } from '../../../shared/matching/types'
import type { Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import { undoLast } from '../../data/act'
import { startIntroduction } from '../../data/introductions'
import { askMatches, useMatches, type PersonBrief } from '../../data/matches'
import { createNeed, patchNeed, setNeedState } from '../../data/needs'
import { createPerson } from '../../data/people'
import { useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useMatchingView } from './matching.view'
import { matchingText } from './matching.text'
import { partsOfLine, partsOfNeed, queryOf, type NeedParts } from './need-parts'
import type { Exchange } from './useExchange'

const NOTHING: MatchResult = { ranked: [], blocked: [], near: [] }

/** What the page shows and does for the chosen need or the line being typed. */
export function useMatchingPage(exchange: Exchange | null) {
  const t = useText(matchingText)
  const today = useToday()
  const view = useMatchingView()
  const [hint, setHint] = useState<string | null>(null)
  // A need just stored is not among those read yet: nothing stands in its place meanwhile, lest somebody be introduced for another one.
  const chosen = view.needId === null ? exchange?.needs[0] : exchange?.all.find(entry => entry.id === view.needId)
  const need = view.line || view.isNew ? null : (chosen ?? null)
  const needer = need ? (exchange?.personById.get(need.personId) ?? null) : null
  const parts: NeedParts | null = useMemo(
    () => (view.line ? partsOfLine(view.line, today, view.corrected) : need ? partsOfNeed(need, needer?.name ?? '') : null),
    [view.line, view.corrected, today, need, needer],
  )
  const question = useMemo(() => {
    if (!parts?.what) return null
    return { type: 'rank', query: queryOf(parts, need?.personId ?? null, today, need?.excludes), ...(view.line && parts.who && { who: parts.who }) } as const
  }, [parts, need, today, view.line])
  const answered = useMatches(question)
  // People of another need must not stand below this one; while a line is typed the last ones may stay until the next come.
  const isAnswered = answered !== null && JSON.stringify(answered.question) === JSON.stringify(question)
  const shown = answered && (isAnswered || (view.line && answered.question.query.asker === null)) ? answered.answer : null
  const result = shown?.result ?? NOTHING
  const people = useMemo(() => new Map<PersonId, PersonBrief>(shown?.people.map(person => [person.id, person])), [shown])
  const person = view.line ? (shown?.asker ?? null) : needer

  /** Whether the line was understood and written down. */
  async function save(): Promise<boolean> {
    if (!parts || !view.line) return false
    const missing = !parts.what ? t('needWhat') : !parts.who ? t('needWho') : null
    setHint(missing)
    if (missing !== null) return false
    const { asker } = await askMatches({ type: 'rank', query: { asker: null, text: '', on: today }, who: parts.who })
    const owner = asker ?? (await createPerson(parts.who))
    const created = await createNeed({ personId: owner.id, text: parts.what, since: today, state: 'open', source: { kind: 'typed' }, ...fieldsOf(parts) })
    view.choose(created.id)
    toast({ text: t('savedToast', { who: owner.name, what: parts.what }), undo: undoLast })
    return true
  }

  /** A chip changed: while typing it corrects the line, for a stored need it edits the need. */
  function correct(part: Partial<NeedParts>): void {
    if (view.line) view.correct(part)
    else if (need && part.who === undefined) {
      void patchNeed(need.id, {
        ...('what' in part && { text: part.what }), ...('region' in part && { region: part.region || undefined }),
        ...('until' in part && { until: part.until ?? undefined }), ...('budget' in part && { budget: part.budget ?? undefined }),
        ...('from' in part && { from: part.from ?? undefined }), ...('urgent' in part && { urgent: part.urgent || undefined }),
        ...('noPeers' in part && { noPeers: part.noPeers || undefined }), ...('ownOnly' in part && { ownOnly: part.ownOnly || undefined }),
      })
    }
  }

  async function introduce(owner: PersonId): Promise<void> {
    if (!need || !exchange) return
    const known = exchange.introductions.find(entry => entry.needId === need.id && entry.owner === owner && entry.step !== 'closed')
    if (!known) {
      const match = isAnswered ? result.ranked.find(entry => entry.personId === owner) : undefined
      if (!match) return
      const groupId = need.groupId ?? shown?.home
      await startIntroduction({ needId: need.id, ...(match.offer.id && { offerId: match.offer.id }), needer: need.personId, owner, startedOn: today, ...(groupId && { groupId }) })
      toast({ text: t('startedToast', { needer: needer?.name ?? '', owner: people.get(owner)?.name ?? '' }), undo: undoLast })
    }
    view.openIntroduction(view.open === owner && known ? null : owner)
  }

  /** The asker does not want this one: a competitor, or somebody known already. */
  async function exclude(owner: PersonId): Promise<void> {
    if (!need || !result.ranked.some(entry => entry.personId === owner)) return
    await patchNeed(need.id, ({ excludes = [] }) => ({ excludes: [...new Set([...excludes, owner])] }))
    toast({ text: t('excludedToast', { needer: needer?.name ?? '', owner: people.get(owner)?.name ?? '' }), undo: undoLast })
  }

  async function setState(target: Need, state: Need['state'], word: string): Promise<void> {
    await setNeedState(target.id, state, today)
    toast({ text: t('stateToast', { who: exchange?.personById.get(target.personId)?.name ?? '', state: word }), undo: undoLast })
  }

  async function recruit(target: Need): Promise<void> {
    await patchNeed(target.id, { recruiting: target.recruiting ? undefined : true })
    toast({ text: t(target.recruiting ? 'unrecruited' : 'recruited'), undo: undoLast })
  }

  return { need, needer, parts, person, people, result, isAnswered, query: isAnswered ? (question?.query ?? null) : null, hint, save, correct, introduce, exclude, setState, recruit }
}

function fieldsOf(parts: NeedParts): Partial<Need> {
  return { ...(parts.region && { region: parts.region }), ...(parts.until && { until: parts.until }), ...(parts.budget !== null && { budget: parts.budget }), ...(parts.from && { from: parts.from }), ...(parts.urgent && { urgent: true }), ...(parts.noPeers && { noPeers: true }), ...(parts.ownOnly && { ownOnly: true }) }
}
