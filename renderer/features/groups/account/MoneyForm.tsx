import { useState } from 'react'
import { readAmount, termOf } from '../../../../shared/activity/account'
import { readWholeDate } from '../../../../shared/calendar/chinese-date'
import { toDay } from '../../../../shared/model/day'
import { MONEY_KINDS, type MoneyKind } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { noteMoney } from '../../../data/accounts'
import { undoLast } from '../../../data/act'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Choices } from '../../../ui/Choices'
import { cx } from '../../../ui/class-names'
import { useFormat, useToday } from '../../../ui/clock'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { findMember } from '../members/find-member'
import type { GroupFile } from '../useGroup'
import styles from './Account.module.css'
import { accountText } from './account.text'

/** Months a fee may pay for; 0 = no term. */
const TERMS = ['12', '6', '3', '1', '24', '0'] as const
type Term = (typeof TERMS)[number]

/** Whose fee the form opens with. `number` tells one press from the next. */
export interface Renewal {
  readonly number: number
  readonly who: string
  /** Yuan of their last fee. */
  readonly amount?: number
}

interface MoneyFormProps {
  readonly file: GroupFile
  readonly people: ReadonlyMap<PersonId, Person>
  readonly renewal: Renewal | null
}

/** 记一笔: a fee with its term, a refund, other income or a cost. */
export function MoneyForm({ file, people, renewal }: MoneyFormProps) {
  const t = useText(accountText)
  const format = useFormat()
  const today = useToday()
  const [kind, setKind] = useState<MoneyKind>('fee')
  const [who, setWho] = useState(renewal?.who ?? '')
  const [amount, setAmount] = useState(renewal?.amount === undefined ? '' : String(renewal.amount))
  const [on, setOn] = useState('')
  const [term, setTerm] = useState<Term>('12')
  const [ends, setEnds] = useState(true)
  const [what, setWhat] = useState('')
  const ofMember = kind === 'fee' || kind === 'refund'
  const member = ofMember ? findMember(file.members, people, who) : undefined
  const yuan = readAmount(amount)
  const day = on.trim() === '' ? today : (toDay(on.trim()) ?? readWholeDate(on, today))
  const runs = kind === 'fee' && member && day && term !== '0' ? termOf(day, Number(term), people.get(member.personId)?.paidUntil) : null
  const wrong = ofMember && who.trim() !== '' && !member ? t('nobody') : amount.trim() !== '' && yuan === null ? t('badAmount') : day === null || day > today ? t('badDay') : null
  const isWhole = wrong === null && yuan !== null && (!ofMember || member !== undefined)
  const save = async () => {
    if (!isWhole || day === null) return
    await noteMoney(file.group.id, {
      on: day, kind, amount: yuan, ...(member && { personId: member.personId }), ...runs, ...(kind === 'refund' && ends && { ends }), ...(what.trim() !== '' && { what: what.trim() }),
    })
    toast({ text: t('saved'), undo: undoLast })
    setWho('')
    setAmount('')
    setWhat('')
  }
  const enter = () => void save()
  return (
    <div className={styles.form}>
      <Choices label={t('kinds')} value={kind} choices={MONEY_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} onChange={setKind} />
      <div className={styles.fields}>
        {ofMember && <TextField label={t(kind === 'fee' ? 'whoFee' : 'whoRefund')} value={who} onChange={setWho} onEnter={enter} max={40} autoFocus={renewal !== null} offers={file.members.filter(({ present }) => present).map(({ personId, name }) => people.get(personId)?.name ?? name)} />}
        <TextField label={t('amount')} value={amount} onChange={setAmount} onEnter={enter} max={16} inputMode="decimal" isInvalid={amount.trim() !== '' && yuan === null} />
        <TextField label={t('on')} value={on} onChange={setOn} onEnter={enter} placeholder={today} max={12} isInvalid={day === null || day > today} />
        {kind === 'fee' && <Select labelled label={t('term')} value={term} choices={TERMS.map(value => ({ value, label: t(`term.${value}`) }))} onChange={setTerm} />}
        <TextField label={t(ofMember ? 'whatFee' : 'what')} value={what} onChange={setWhat} onEnter={enter} max={80} />
        <Button size="field" look="filled" keys="Enter" isDisabled={!isWhole} onPress={enter}>{t('add')}</Button>
      </div>
      {kind === 'refund' && <Checkbox isSelected={ends} onChange={setEnds}>{t('ends')}</Checkbox>}
      <p className={cx(styles.note, wrong !== null && styles.wrong)} aria-live="polite">{wrong ?? (runs && t('runs', { from: format.date(runs.from), until: format.date(runs.until) }))}</p>
    </div>
  )
}
