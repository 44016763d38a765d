import { useState, type ReactElement } from 'react'
import { levelRisk } from '../../../../shared/matching/placement'
import type { Group } from '../../../../shared/model/group'
import type { Person } from '../../../../shared/model/person'
import { Dialog } from '../../../ui/Dialog'
import { placementText } from '../../../ui/placement-words'
import { useText } from '../../../ui/text'
import { peopleText } from './people.text'

interface Asked {
  readonly person: Person
  /** Name of the role. */
  readonly role: string
  readonly give: () => void
}

/** Has a role given at once to whoever stands where the group does, and to somebody of a lower level only after what it would cost was read. `dialog` goes into the page. */
export function useRoleAsk({ forLevel }: Pick<Group, 'forLevel'>): { readonly ask: (person: Person | undefined, role: string, give: () => void) => void; readonly dialog: ReactElement | null } {
  const t = useText(peopleText)
  const tLevel = useText(placementText)
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (person: Person | undefined, role: string, give: () => void) => {
    if (person && !person.isSelf && levelRisk(person.level, forLevel) === 'below') setAsked({ person, role, give })
    else give()
  }
  const dialog = asked && (
    <Dialog isOpen title={t('roleAsk', { name: asked.person.name, role: asked.role })} action={t('roleAll', { role: asked.role })} onAction={asked.give} onClose={() => setAsked(null)}>
      <p>{t('roleRisk', { name: asked.person.name, level: tLevel(asked.person.level!), forLevel: tLevel(`${forLevel!}Group`) })}</p>
    </Dialog>
  )
  return { ask, dialog }
}
