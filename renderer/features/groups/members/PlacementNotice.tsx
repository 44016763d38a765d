import { useMemo, useState } from 'react'
import { misplacedIn } from '../../../../shared/matching/placement'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { placedIn } from '../../../data/placements'
import { useLive } from '../../../data/use-live'
import { useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import styles from './People.module.css'
import { peopleText } from './people.text'

const NOBODY: readonly Person[] = []
const SHOWN = 6

/** Above the list: members whose level is not the group's, and those the operator has placed here who have not come yet. */
export function PlacementNotice({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const g = useText(groupText)
  const today = useToday()
  const { group, members } = file
  const here = useMemo(() => new Set(members.filter(({ present }) => present).map(({ personId }) => people.get(personId)?.id ?? personId)), [members, people])
  const misplaced = useMemo(() => misplacedIn(group, [...new Set(people.values())].filter(({ id }) => here.has(id)), today), [group, people, here, today])
  const placed = useLive<readonly Person[]>(() => placedIn(group.id), [group.id], NOBODY)
  const coming = placed.filter(({ id }) => !here.has(id))
  const personOf = new Map([...people.values()].map(person => [person.id, person]))
  if (misplaced.length === 0 && coming.length === 0) return null
  return (
    <div className={styles.placing}>
      {misplaced.length > 0 && (
        <p data-notice="misplaced">
          <b className={styles.missing}>{t('misplaced', { count: misplaced.length, forLevel: g(`forLevel.${group.forLevel!}`) })}</b>
          <Names people={misplaced.map(one => ({ id: one.personId, name: t('levelAt', { name: personOf.get(one.personId)?.name ?? '', level: t(one.level!) }) }))} />
          <small>{misplaced.some(({ code }) => code === 'below') ? t('riskBelow') : t('riskAbove')}</small>
        </p>
      )}
      {coming.length > 0 && <p data-notice="coming"><b>{t('coming', { count: coming.length })}</b><Names people={coming} /></p>}
    </div>
  )
}

function Names({ people }: { readonly people: readonly { readonly id: PersonId; readonly name: string }[] }) {
  const t = useText(peopleText)
  const [showsAll, setShowsAll] = useState(false)
  return (
    <>
      {people.slice(0, showsAll ? undefined : SHOWN).map(({ id, name }) => <TextLink key={id} quiet onPress={() => openPanel({ person: id })}>{name}</TextLink>)}
      {people.length > SHOWN && <TextLink onPress={() => setShowsAll(!showsAll)}>{showsAll ? t('fewerNames') : t('moreNames', { count: people.length - SHOWN })}</TextLink>}
    </>
  )
}
