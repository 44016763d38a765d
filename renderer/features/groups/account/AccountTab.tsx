import { useMemo, useState } from 'react'
import { latestFirst, monthsOfAccount } from '../../../../shared/activity/account'
import { monthOf, type Month } from '../../../../shared/model/day'
import type { MoneyEntry } from '../../../../shared/model/group'
import { KeyLine } from '../../../ui/KeyLine'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { GroupFrame } from '../GroupFrame'
import { usePeopleOf, type GroupFile } from '../useGroup'
import styles from './Account.module.css'
import { accountText } from './account.text'
import { GroupTotals } from './GroupTotals'
import { Lines } from './Lines'
import { MoneyForm, type Renewal } from './MoneyForm'
import { Months } from './Months'
import { Renewals } from './Renewals'

const NONE: readonly MoneyEntry[] = []

/** 账目: what members paid and got back, what the group costs, month by month, and whose membership is to be renewed. */
export function AccountTab({ file }: { readonly file: GroupFile }) {
  const t = useText(accountText)
  const people = usePeopleOf(file.members)
  const { account = NONE } = file.group
  const [month, setMonth] = useState<Month | null>(null)
  const [renewal, setRenewal] = useState<Renewal | null>(null)
  const months = useMemo(() => monthsOfAccount(account), [account])
  const at = months.some(one => one.month === month) ? month : null
  const shown = useMemo(() => latestFirst(account).filter(({ on }) => at === null || monthOf(on) === at), [account, at])
  return (
    <GroupFrame file={file} tab="account" foot={<KeyLine hints={[{ keys: ['Tab'], does: t('keyNext') }, { keys: ['Enter'], does: t('keySave') }, { keys: ['Ctrl Z'], does: t('keyUndo') }]} />}>
      <Part name={t('note')} fields><MoneyForm key={renewal?.number ?? 0} file={file} people={people} renewal={renewal} /></Part>
      <Part name={t('renewals')}><Renewals file={file} people={people} onRenew={person => setRenewal({ ...person, number: (renewal?.number ?? 0) + 1 })} /></Part>
      <Part name={t('months')}>{months.length === 0 ? <p className={styles.none}>{t('none')}</p> : <Months months={months} account={account} at={at} onChoose={setMonth} />}</Part>
      {account.length > 0 && <Part name={t('lines')}><Lines file={file} people={people} account={account} shown={shown} {...(at !== null && { onClear: () => setMonth(null) })} /></Part>}
      <GroupTotals />
    </GroupFrame>
  )
}
