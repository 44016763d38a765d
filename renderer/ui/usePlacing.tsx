import { useState, type ReactElement } from 'react'
import type { Misplacement } from '../../shared/matching/placement'
import type { GroupId, PersonId } from '../../shared/model/ids'
import type { PlacementRisk } from '../../shared/model/person'
import { Dialog } from './Dialog'
import { placementText, riskSentence } from './placement-words'
import { useText } from './text'
import { toast } from './toast'

/** What placing asks and does outside the page. */
export interface PlacingActs {
  /** What speaks against it; empty = nothing that is known. */
  ask(personIds: readonly PersonId[], groupId: GroupId): Promise<readonly Misplacement[]>
  /** `placed`: how many were; the others are in the group or on their way. */
  place(people: readonly { readonly personId: PersonId; readonly risks: readonly PlacementRisk[] }[], groupId: GroupId): Promise<{ readonly placed: number; undo(): Promise<unknown> }>
}

interface Asked {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly group: { readonly id: GroupId; readonly name: string }
  readonly risks: readonly Misplacement[]
}

/** Sentences shown before one has to trust the count. */
const SHOWN = 6

/** 安排进群: puts people on the way into a group; where level or trade speaks against it, only after the risk was read and confirmed. `dialog` goes into the page. */
export function usePlacing(acts: PlacingActs): { readonly place: (people: Asked['people'], group: Asked['group']) => Promise<void>; readonly dialog: ReactElement | null } {
  const t = useText(placementText)
  const [asked, setAsked] = useState<Asked | null>(null)
  const carryOut = async ({ people, group, risks }: Asked) => {
    const { placed, undo } = await acts.place(people.map(({ id }) => ({ personId: id, risks: risks.filter(risk => risk.personId === id).map(({ code }) => code) })), group.id)
    if (placed === 0) return toast({ text: t('nobody', { group: group.name }) })
    const names = people.length === 1 ? people[0]!.name : placed < people.length ? t('some', { count: placed }) : t('many', { name: people[0]!.name, count: people.length })
    toast({ text: t('done', { names, group: group.name }), undo })
  }
  const place = async (people: Asked['people'], group: Asked['group']) => {
    if (people.length === 0) return
    const risks = await acts.ask(people.map(({ id }) => id), group.id)
    if (risks.length > 0) setAsked({ people, group, risks })
    else await carryOut({ people, group, risks })
  }
  const nameOf = (id: PersonId) => asked?.people.find(person => person.id === id)?.name ?? ''
  const dialog = asked && (
    <Dialog isOpen title={t('title', { group: asked.group.name })} action={t('action', { count: asked.people.length })} onAction={() => void carryOut(asked)} onClose={() => setAsked(null)}>
      {asked.risks.slice(0, SHOWN).map(risk => <p key={`${risk.personId} ${risk.code}`}>{riskSentence(risk, nameOf(risk.personId))}</p>)}
      {asked.risks.length > SHOWN && <p>{t('rest', { count: asked.risks.length - SHOWN })}</p>}
    </Dialog>
  )
  return { place, dialog }
}
