import { useDeferredValue, useMemo, useState } from 'react'
import { rankMatches } from '../../../shared/matching/rank'
import type { MatchResult } from '../../../shared/matching/types'
import type { Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import { undoLast } from '../../data/act'
import { startIntroduction } from '../../data/introductions'
import { createNeed, patchNeed, setNeedState } from '../../data/needs'
import { createPerson } from '../../data/people'
import { useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useMatchingView } from './matching.view'
import { matchingText } from './matching.text'
import { partsOfLine, partsOfNeed, personNamed, queryOf, type NeedParts } from './need-parts'
import type { Exchange } from './useExchange'

const NOTHING: MatchResult = { ranked: [], blocked: [], near: [] }

/** What the page shows and does for the chosen need or the line being typed. */
export function useMatchingPage(exchange: Exchange | null) {
  const t = useText(matchingText)
  const today = useToday()
  const view = useMatchingView()
  const [hint, setHint] = useState<string | null>(null)
  const need = view.line || view.isNew ? null : (exchange?.needs.find(entry => entry.id === view.needId) ?? exchange?.needs[0] ?? null)
  const needer: Person | null = need ? (exchange?.personById.get(need.personId) ?? null) : null
  const parts: NeedParts | null = useMemo(
    () => (view.line ? partsOfLine(view.line, today, view.corrected) : need ? partsOfNeed(need, needer?.name ?? '') : null),
    [view.line, view.corrected, today, need, needer],
  )
  const person = view.line ? (exchange ? personNamed(parts?.who ?? '', exchange.people) : null) : needer
  const asked = useDeferredValue(parts)
  const result = useMemo(() => {
    if (!exchange || !asked || !asked.what) return NOTHING
    return rankMatches(queryOf(asked, person?.id ?? null, today, need?.excludes), exchange.index)
  }, [exchange, asked, person, today, need])

  async function save(): Promise<void> {
    if (!parts || !view.line) return
    if (!parts.what) return setHint(t('needWhat'))
    if (!person && !parts.who) return setHint(t('needWho'))
    setHint(null)
    const owner = person ?? (await createPerson(parts.who))
    const created = await createNeed({ personId: owner.id, text: parts.what, since: today, state: 'open', source: { kind: 'typed' }, ...fieldsOf(parts) })
    view.choose(created.id)
    toast({ text: t('savedToast', { who: owner.name, what: parts.what }), undo: undoLast })
  }

  /** A chip changed: while typing it corrects the line, for a stored need it edits the need. */
  function correct(part: Partial<NeedParts>): void {
    if (view.line) view.correct(part)
    else if (need && part.who === undefined) {
      void patchNeed(need.id, {
        ...('what' in part && { text: part.what }), ...('region' in part && { region: part.region || undefined }),
        ...('until' in part && { until: part.until ?? undefined }), ...('budget' in part && { budget: part.budget ?? undefined }),
      })
    }
  }

  async function introduce(owner: PersonId): Promise<void> {
    if (!need || !exchange) return
    const known = exchange.introductions.find(entry => entry.needId === need.id && entry.owner === owner && entry.step !== 'closed')
    if (!known) {
      const match = result.ranked.find(entry => entry.personId === owner)
      if (!match) return
      await startIntroduction({ needId: need.id, ...(match.offer.id && { offerId: match.offer.id }), needer: need.personId, owner, startedOn: today })
      toast({ text: t('startedToast', { needer: needer?.name ?? '', owner: exchange.personById.get(owner)?.name ?? '' }), undo: undoLast })
    }
    view.openIntroduction(view.open === owner && known ? null : owner)
  }

  async function setState(target: Need, state: 'met' | 'withdrawn', word: string): Promise<void> {
    await setNeedState(target.id, state, today)
    view.choose(null)
    toast({ text: t('stateToast', { who: needer?.name ?? '', state: word }), undo: undoLast })
  }

  async function recruit(target: Need): Promise<void> {
    await patchNeed(target.id, { recruiting: true })
    toast({ text: t('recruited'), undo: undoLast })
  }

  return { need, needer, parts, person, result, hint, save, correct, introduce, setState, recruit }
}

function fieldsOf(parts: NeedParts): Partial<Need> {
  return { ...(parts.region && { region: parts.region }), ...(parts.until && { until: parts.until }), ...(parts.budget !== null && { budget: parts.budget }) }
}
