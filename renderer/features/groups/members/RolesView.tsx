import { useMemo, useState } from 'react'
import { castCandidates } from '../../../../shared/activity/cast'
import { keyPeople } from '../../../../shared/activity/key-people'
import { countLayers, LAYER_WINDOW_DAYS, layersOf } from '../../../../shared/activity/layers'
import { lastDays } from '../../../../shared/activity/period'
import { CAST_TEMPLATE, castFilled, roleCoverage, type TemplatePart } from '../../../../shared/activity/roles'
import type { GroupRole } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { patchGroup } from '../../../data/groups'
import { useClock } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { KEY_PEOPLE_DAYS } from '../range'
import type { GroupFile } from '../useGroup'
import { findMember } from './find-member'
import styles from './People.module.css'
import { peopleText } from './people.text'
import { SeedsPart } from './SeedsPart'
import { useRoleAsk } from './useRoleAsk'

const TYPED = ['joker', 'order', 'host', 'organiser'] as const
const isTyped = (part: TemplatePart): part is (typeof TYPED)[number] => (TYPED as readonly string[]).includes(part)

/** 角色: who holds which post, which parts of the cast are filled, and the seed members. */
export function RolesView({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(peopleText)
  const { zone } = useClock()
  const { group, members, ledgers, to } = file
  const period = useMemo(() => lastDays(to, KEY_PEOPLE_DAYS), [to])
  const core = useMemo(() => new Set([...people.values()].filter(person => person.corePerson).map(({ id }) => id)), [people])
  const cover = useMemo(() => roleCoverage(group, members, core), [group, members, core])
  const cast = useMemo(() => castCandidates(ledgers, period, { zone, limit: 3 }), [ledgers, period, zone])
  const layers = useMemo(() => countLayers(layersOf({ ledgers, members, period: lastDays(to, LAYER_WINDOW_DAYS), zone, ...(group.rosterOn !== undefined && { rosterOn: group.rosterOn }) }).values()), [ledgers, members, to, zone, group.rosterOn])
  const seeds = useMemo(() => keyPeople(ledgers, period, { zone, limit: 20 }), [ledgers, period, zone])
  const filled = castFilled(group, cast, layers)
  const gaps = cover.filter(({ gap }) => gap > 0).length
  const { ask, dialog } = useRoleAsk(group)
  const setHolders = async (role: GroupRole, holders: readonly PersonId[]) => {
    await patchGroup(group.id, now => ({ roles: { ...now.roles, [role]: holders } }))
    toast({ text: t('roleSaved'), undo: undoLast })
  }
  const add = (role: GroupRole, name: string): boolean => {
    const found = findMember(members, people, name)
    if (!found) return false
    const held = group.roles?.[role] ?? []
    if (!held.includes(found.personId)) ask(people.get(found.personId), t(`role.${role}`), () => void setHolders(role, [...held, found.personId]))
    return true
  }
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? members.find(({ personId }) => personId === id)?.name ?? t('unknown')
  const holder = (id: PersonId, role: GroupRole | null) => (
    <span key={id}>
      <TextLink quiet onPress={() => openPanel({ person: id })}><b>{nameOf(id)}</b></TextLink>
      {role !== null && <> <TextLink quiet label={`${t('removeFrom')} ${nameOf(id)}`} onPress={() => void setHolders(role, (group.roles?.[role] ?? []).filter(other => other !== id))}>×</TextLink></>}
    </span>
  )
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('view.roles')}>
      <Part name={t('coverage')}>
        <p className={styles.finding}>{gaps === 0 ? t('coveredAll') : t('covered', { gaps, count: gaps })}</p>
        <div className={styles.roles}>
          {cover.map(({ role, holders, gap }) => (
            <div key={role} className={styles.role}>
              <b>{t(`role.${role}`)}</b>
              <span className={styles.holders}>{holders.slice(0, 8).map(({ personId, isChosen }) => holder(personId, isChosen ? role : null))}{gap > 0 && <span className={styles.missing}>{t('gap', { count: gap })}</span>}</span>
              <Adder label={t('addTo', { role: t(`role.${role}`) })} onAdd={name => add(role, name)} />
            </div>
          ))}
        </div>
      </Part>
      <Part name={t('castPart')}>
        <p className={styles.finding}>{t('castFilled', { count: Object.values(filled).filter(Boolean).length })}</p>
        <div className={styles.roles}>
          {CAST_TEMPLATE.map(part => (
            <div key={part} className={styles.role}>
              <b>{t(`part.${part}`)}</b>
              <span className={styles.holders}>
                {part === 'audience' ? <span>{t('audienceCount', { count: layers.lurker + layers.silent })}</span>
                  : isTyped(part) ? (group.roles?.[part] ?? []).map(id => holder(id, part))
                  : cast[part].map(({ member, count }) => { const membership = file.memberByNumber.get(member); return membership && <span key={member}>{holder(membership.personId, null)} <small>{t(`count.${part}`, { count })}</small></span> })}
                {!filled[part] && <span className={styles.missing}>{t('nobody')}</span>}
              </span>
              {isTyped(part) ? <Adder label={t('addTo', { role: t(`part.${part}`) })} onAdd={name => add(part, name)} /> : <span />}
            </div>
          ))}
        </div>
      </Part>
      <SeedsPart file={file} people={people} candidates={seeds} />
      {dialog}
    </div>
  )
}

/** A name typed and entered; says so when nobody bears it. */
function Adder({ label, onAdd }: { readonly label: string; readonly onAdd: (name: string) => boolean }) {
  const t = useText(peopleText)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState(false)
  const enter = () => {
    const found = onAdd(typed)
    setMissed(!found && typed.trim() !== '')
    if (found) {
      setTyped('')
      setOpen(false)
    }
  }
  if (!isOpen) return <span className={styles.adder}><TextLink label={label} onPress={() => setOpen(true)}>{t('addOne')}</TextLink></span>
  return <TextField aria-label={label} placeholder={t('typeName')} size="small" value={typed} onChange={text => { setTyped(text); setMissed(false) }} onEnter={enter} onEscape={() => setOpen(false)} autoFocus isInvalid={missed} {...(missed && { hint: t('nobodyNamed') })} max={40} />
}
