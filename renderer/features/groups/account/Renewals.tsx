import { useMemo } from 'react'
import { addDays, daysBetween } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { useFormat, useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import type { GroupFile } from '../useGroup'
import styles from './Account.module.css'
import { accountText } from './account.text'

/** As far ahead as 今日 looks, and as long after the end. */
const AHEAD = 14
const AFTER = 30

interface RenewalsProps {
  readonly file: GroupFile
  readonly people: ReadonlyMap<PersonId, Person>
  readonly onRenew: (person: { readonly who: string; readonly amount?: number }) => void
}

/** 到期: present members whose membership ends within two weeks, or ended in the last month. */
export function Renewals({ file, people, onRenew }: RenewalsProps) {
  const t = useText(accountText)
  const format = useFormat()
  const today = useToday()
  const due = useMemo(() => {
    const present = [...new Set(file.members.filter(member => member.present).map(({ personId }) => personId))]
    return present.flatMap(id => {
      const person = people.get(id)
      return person?.paidUntil !== undefined && person.paidUntil <= addDays(today, AHEAD) && person.paidUntil >= addDays(today, -AFTER) ? [{ person, until: person.paidUntil }] : []
    }).sort((a, b) => (a.until < b.until ? -1 : 1))
  }, [file.members, people, today])
  if (due.length === 0) return <p className={styles.none}>{t('renewNone')}</p>
  return (
    <div className={styles.foot}>
      {due.map(({ person, until }) => {
        const left = daysBetween(today, until)
        const last = file.group.account?.findLast(({ kind, personId }) => kind === 'fee' && personId === person.id)
        return (
          <div key={person.id} className={styles.due}>
            <TextLink quiet onPress={() => openPanel({ person: person.id })}><b>{person.name}</b></TextLink>
            <span className={styles.soon}>{left === 0 ? t('endsToday') : left > 0 ? t('left', { count: left }) : t('ended', { count: -left })}</span>
            <span className={styles.third}>{format.join([format.date(until), last && t('lastPaid', { amount: format.money(last.amount) })])}</span>
            <TextLink label={`${t('renew')} ${person.name}`} onPress={() => onRenew({ who: person.name, ...(last && { amount: last.amount }) })}>{t('renew')}</TextLink>
          </div>
        )
      })}
    </div>
  )
}
