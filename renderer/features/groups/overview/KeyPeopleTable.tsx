import { memo, useMemo } from 'react'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { lastDays } from '../../../../shared/activity/period'
import { useClock, useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Section } from '../../../ui/Section'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import { KEY_PEOPLE_DAYS } from '../range'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import { keyPeopleOf } from './overview'
import { overviewText } from './overview.text'
import { openMessages } from './places'

/** 关键的人: who answers, draws replies and is there day after day, with the counts. */
export const KeyPeopleTable = memo(function KeyPeopleTable({ file, nameOf, people }: { readonly file: GroupFile; readonly nameOf: (member: number) => string; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(overviewText)
  const g = useText(groupText)
  const format = useFormat()
  const { zone } = useClock()
  const leading = useMemo(() => keyPeopleOf(file, zone), [file, zone])
  if (leading.length === 0) return <Section title={t('keyPeople')}><p className={styles.quiet}>{t('noKeyPeople')}</p></Section>
  return (
    <Section title={t('keyPeople')}>
      <table className={styles.people}>
        <colgroup><col /><col style={{ width: 52 }} /><col style={{ width: 64 }} /><col style={{ width: 52 }} /></colgroup>
        <thead><tr><th scope="col">{t('lastDays', { days: KEY_PEOPLE_DAYS })}</th><th scope="col">{t('answersGiven')}</th><th scope="col">{t('repliesDrawn')}</th><th scope="col">{t('activeDays')}</th></tr></thead>
        <tbody>
          {leading.map(({ member, answers, drawn, activeDays }) => {
            const membership = file.memberByNumber.get(member)
            if (!membership) return null
            const person = people.get(membership.personId)
            const role = person?.corePerson ? g('role.core') : membership.role === 'owner' || membership.role === 'admin' ? g(`role.${membership.role}`) : null
            return (
              <tr key={member}>
                <td><TextLink quiet onPress={() => openPanel({ person: membership.personId })}><b>{nameOf(member)}</b></TextLink> {role && <span className={styles.role}>{role}</span>}</td>
                <td>{format.number(answers)}</td>
                <td>{format.number(drawn)}</td>
                <td><TextLink quiet onPress={() => openMessages(file.group.id, lastDays(file.to, KEY_PEOPLE_DAYS), { member })}>{format.number(activeDays)}</TextLink></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
})
