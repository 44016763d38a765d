import type { ReactElement } from 'react'
import { LEVELS, LOYALTY_STEPS, type Person, type Tag } from '../../../shared/model/person'
import type { PersonId } from '../../../shared/model/ids'
import type { Act } from '../../../shared/model/register'
import { undoAct } from '../../data/act'
import { setLadder, type LadderChange } from '../../data/ladder'
import { listGroups } from '../../data/groups'
import { markFriends, patchPeople, peopleById, untagPeople } from '../../data/people'
import { usePeopleAnswer } from '../../data/people-list'
import { placingActs } from '../../data/placing-acts'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useToday } from '../../ui/clock'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { platformText } from '../../ui/platform-text'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { usePlacing } from '../../ui/usePlacing'
import { filterText } from './filter.text'
import { peopleText } from './people.text'

interface EditMenusProps {
  readonly ids: readonly PersonId[]
  readonly tags: readonly Tag[]
  readonly onDone: () => void
}

/** Changes one field of several people at once: each entry is one act and one undo of exactly that. */
export function EditMenus({ ids, tags, onDone }: EditMenusProps) {
  const t = useText(filterText)
  const tPeople = useText(peopleText)
  const tPlatform = useText(platformText)
  const today = useToday()
  const mine = usePeopleAnswer({ type: 'mine' }) ?? []
  const { place, dialog } = usePlacing(placingActs(today))
  const groups = useLive(async () => (await listGroups()).filter(({ kind, archived }) => kind === 'group' && !archived), [], [])
  const done = (change: Promise<Act>) => void change.then(made => {
    toast({ text: t('edited', { count: made.changes.length }), undo: () => undoAct(made.seq) })
    onDone()
  })
  const set = (id: string, label: string, fields: Partial<Person>, parted = false): MenuEntry => ({ id, label, parted, run: () => done(patchPeople(ids, fields)) })
  const step = (id: string, label: string, change: LadderChange, parted = false): MenuEntry => ({ id, label, parted, run: () => done(setLadder(ids, change, today)) })
  const menu = (label: string, entries: readonly MenuEntry[]): ReactElement => <Menu label={label} entries={entries}><Button size="small">{label}</Button></Menu>
  return (
    <>
      {menu(t('level'), [...LEVELS.map(level => step(level, tPeople(level), { level })), step('none', t('unset'), { level: undefined }, true)])}
      {menu(t('loyalty'), [...LOYALTY_STEPS.map(loyalty => step(loyalty, tPeople(loyalty), { loyalty })), step('none', t('unset'), { loyalty: undefined }, true)])}
      {groups.length > 0 && menu(t('place'), groups.map(group => ({ id: group.id, label: group.name, run: () => void peopleById(ids).then(people => place(people, group)) })))}
      {dialog}
      {tags.length > 0 && menu(t('take'), tags.map(tag => ({ id: tag.id, label: tag.name, run: () => done(untagPeople(ids, tag.id)) })))}
      {menu(t('mark'), [
        set('seed', t('setSeed'), { seedMember: true }), set('unseed', t('unsetSeed'), { seedMember: undefined }),
        set('dnd', t('setDnd'), { doNotContact: true }, true), set('undnd', t('unsetDnd'), { doNotContact: undefined }),
        ...mine.flatMap(({ id, platform, name }, n): MenuEntry[] => {
          const account = `${tPlatform(platform)} ${name}`
          return [
            { id: `add ${id}`, label: t('befriend', { account }), parted: n === 0, run: () => done(markFriends(ids, id, true)) },
            { id: `drop ${id}`, label: t('unfriend', { account }), run: () => done(markFriends(ids, id, false)) },
          ]
        }),
      ])}
    </>
  )
}
