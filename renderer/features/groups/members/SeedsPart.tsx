import type { MemberActivity } from '../../../../shared/activity/member-activity'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { patchPerson } from '../../../data/people'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import { PlanLine } from '../profile/PlanLine'
import styles from './People.module.css'
import { peopleText } from './people.text'

interface SeedsPartProps {
  readonly file: GroupFile
  readonly people: ReadonlyMap<PersonId, Person>
  /** Best first, with the counts that make the case. */
  readonly candidates: readonly MemberActivity[]
}

/** Candidates shown besides those chosen. */
const SHOWN = 8

/** 种子: those chosen, whether anybody has talked to them, and who else might be one and why. */
export function SeedsPart({ file, people, candidates }: SeedsPartProps) {
  const t = useText(peopleText)
  const format = useFormat()
  const activities = new Map(candidates.map(activity => [activity.member, activity]))
  const members = file.members.filter(({ present }) => present)
  const chosen = members.filter(({ personId }) => people.get(personId)?.seedMember)
  const others = candidates.map(({ member }) => file.memberByNumber.get(member)).filter(member => member !== undefined && member.present && !people.get(member.personId)?.seedMember && !people.get(member.personId)?.isSelf).slice(0, SHOWN)
  const left = chosen.filter(({ personId }) => people.get(personId)?.lastContactOn === undefined).length
  const mark = async (id: PersonId, seedMember: boolean) => {
    await patchPerson(id, { seedMember: seedMember || undefined })
    toast({ text: t('roleSaved'), undo: undoLast })
  }
  const give = async (id: PersonId, privilege: string) => {
    await patchPerson(id, { privilege: privilege === '' ? undefined : privilege })
    toast({ text: t('roleSaved'), undo: undoLast })
  }
  const sourceOf = ({ invitedBy, joinedOn, firstAt }: GroupFile['members'][number]): string =>
    invitedBy ? t('invitedBy', { name: invitedBy }) : joinedOn ? t('joinedOn', { day: format.date(joinedOn) }) : firstAt === undefined ? t('sourceUnknown') : t('firstSpoke', { day: format.date(format.dayOf(firstAt)) })
  return (
    <Part name={t('seeds')}>
      <p className={styles.finding}>{chosen.length === 0 ? t('seedsNone') : t('seedsNote', { count: chosen.length, left })}</p>
      <div className={styles.seeds}>
        {[...chosen, ...others].map(member => {
          if (!member) return null
          const person = people.get(member.personId)
          const activity = activities.get(member.number)
          const isSeed = person?.seedMember === true
          return (
            <div key={member.id} className={styles.seed}>
              <TextLink quiet onPress={() => openPanel({ person: member.personId })}><b>{person?.name ?? member.name}</b></TextLink>
              <span>
                {activity ? t('seedWhy', { answers: activity.answers, drawn: activity.drawn, days: activity.activeDays }) : ''}
                <small>{sourceOf(member)}</small>
              </span>
              <span className={person?.lastContactOn === undefined && isSeed ? styles.missing : styles.note}>{person?.lastContactOn === undefined ? t('notTalked') : t('talkedOn', { day: format.day(person.lastContactOn) })}</span>
              <span><TextLink onPress={() => void mark(member.personId, !isSeed)}>{t(isSeed ? 'unmakeSeed' : 'makeSeed')}</TextLink></span>
              {isSeed && <div className={styles.privilege}><PlanLine key={person.privilege ?? ''} label={t('privilege')} hint={person.privilege ? '' : t('privilegeHint')} value={person.privilege ?? ''} onSave={value => void give(member.personId, value)} /></div>}
            </div>
          )
        })}
      </div>
    </Part>
  )
}
