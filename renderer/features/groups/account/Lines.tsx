import { isRenewal, signOf, sumOfAccount } from '../../../../shared/activity/account'
import type { MoneyEntry } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { removeMoney } from '../../../data/accounts'
import { undoLast } from '../../../data/act'
import { useFormat } from '../../../ui/clock'
import { IconButton } from '../../../ui/IconButton'
import { openPanel } from '../../../ui/panel'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { toast } from '../../../ui/toast'
import type { GroupFile } from '../useGroup'
import styles from './Account.module.css'
import { accountText } from './account.text'

interface LinesProps {
  readonly file: GroupFile
  readonly people: ReadonlyMap<PersonId, Person>
  readonly account: readonly MoneyEntry[]
  /** Lines to list, latest first. */
  readonly shown: readonly MoneyEntry[]
  /** Given when only some are shown. */
  readonly onClear?: () => void
}

/** 明细: each line, and under them what they add up to. */
export function Lines({ file, people, account, shown, onClear }: LinesProps) {
  const t = useText(accountText)
  const format = useFormat()
  const remove = async (entry: MoneyEntry) => {
    await removeMoney(file.group.id, entry.id)
    toast({ text: t('removed'), undo: undoLast })
  }
  const who = ({ personId, kind }: MoneyEntry) => {
    if (personId === undefined) return kind === 'fee' || kind === 'refund' ? <span className={styles.third}>{t('unknownWho')}</span> : null
    return <TextLink quiet onPress={() => openPanel({ person: personId })}>{people.get(personId)?.name ?? t('unknownWho')}</TextLink>
  }
  return (
    <div className={styles.foot}>
      <table className={styles.table}>
        <thead><tr><th>{t('columnOn')}</th><th>{t('columnKind')}</th><th>{t('columnWho')}</th><th>{t('columnUntil')}</th><th>{t('columnWhat')}</th><th className={styles.end}>{t('columnAmount')}</th><th aria-label={t('remove', { what: '' })} /></tr></thead>
        <tbody>
          {shown.map(entry => (
            <tr key={entry.id}>
              <td>{format.date(entry.on)}</td>
              <td>{t(`kind.${entry.kind}`)}{isRenewal(account, entry) && <span className={styles.third}> {t('renewal')}</span>}</td>
              <td>{who(entry)}</td>
              <td className={styles.second}>{entry.until ? format.date(entry.until) : entry.ends ? t('endsWord') : ''}</td>
              <td className={styles.what} title={entry.what}>{entry.what}</td>
              <td className={styles.end}>{format.money(signOf(entry.kind) * entry.amount)}</td>
              <td className={styles.end}><IconButton icon="close" label={t('remove', { what: `${t(`kind.${entry.kind}`)} ${format.money(entry.amount)}` })} onPress={() => void remove(entry)} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr>
          <td colSpan={5} className={styles.third}>{t('sum', { count: shown.length })} {onClear && <TextLink onPress={onClear}>{t('clear')}</TextLink>}</td>
          <td className={styles.end}><span className={styles.total}>{format.money(sumOfAccount(shown).net / 100)}</span></td><td />
        </tr></tfoot>
      </table>
    </div>
  )
}
