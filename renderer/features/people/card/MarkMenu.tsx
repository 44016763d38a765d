import { useState } from 'react'
import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { patchPerson } from '../../../data/people'
import { exportPerson } from '../../../data/person-export'
import { useClock } from '../../../ui/clock'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import { saveFile } from '../../../ui/pick-files'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { cardText } from './card.text'
import { EraseDialog } from './EraseDialog'
import { rightsText } from './rights.text'

/** What else can be done with a person: marks, and their rights. */
export function MarkMenu({ person }: { readonly person: Person }) {
  const t = useText(cardText)
  const tRights = useText(rightsText)
  const clock = useClock()
  const [erasing, setErasing] = useState(false)
  const set = (fields: Partial<Person>) => void patchPerson(person.id, fields).then(() => toast({ text: t('saved'), undo: undoLast }))
  const save = async () => {
    const name = `qunbu-${person.name.replace(/[\\/:*?"<>|\s]/g, '_')}.json`
    saveFile(name, new Blob([JSON.stringify(await exportPerson(person.id, clock.now()), null, 1)], { type: 'application/json' }))
    toast({ text: tRights('exported', { file: name }) })
  }
  return (
    <>
      <Menu label={t('more')} entries={[
        { id: 'core', label: t(person.corePerson ? 'unsetCore' : 'setCore'), run: () => set({ corePerson: !person.corePerson }) },
        { id: 'seed', label: t(person.seedMember ? 'unsetSeed' : 'setSeed'), run: () => set({ seedMember: !person.seedMember }) },
        { id: 'self', label: t(person.isSelf ? 'unsetSelf' : 'setSelf'), run: () => set({ isSelf: !person.isSelf }) },
        { id: 'dnd', label: t(person.doNotContact ? 'unsetDnd' : 'setDnd'), icon: 'stop', parted: true, run: () => set({ doNotContact: !person.doNotContact }) },
        { id: 'export', label: tRights('export'), icon: 'save', parted: true, run: () => void save() },
        { id: 'erase', label: tRights('erase'), danger: true, isDisabled: person.isSelf === true, run: () => setErasing(true) },
      ]}>
        <IconButton icon="more" label={t('more')} />
      </Menu>
      <EraseDialog id={person.id} name={person.name} isOpen={erasing} onClose={() => setErasing(false)} />
    </>
  )
}
