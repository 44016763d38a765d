import { undoLast } from '../../data/act'
import { listMaybeMe, listMyAccounts, notMe, takeAsMe, type MyAccount } from '../../data/my-accounts'
import { usePeopleAnswer } from '../../data/people-list'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { platformText } from '../../ui/platform-text'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { toast } from '../../ui/toast'
import { Line } from './Line'
import { myAccountsText } from './my-accounts.text'
import styles from './Settings.module.css'
import { useSettings } from './useSettings'

const SAID = 3

/** Which accounts are the operator, on every platform, and in which groups they sit. */
export function MyAccountsPart() {
  const t = useText(myAccountsText)
  const tPlatform = useText(platformText)
  const format = useFormat()
  const [{ myNames }] = useSettings()
  const mine = useLive(listMyAccounts, [], [])
  const friendsOf = new Map((usePeopleAnswer({ type: 'mine' }) ?? []).map(one => [one.id, one.friends]))
  const maybe = useLive(() => listMaybeMe(myNames), [myNames], [])
  const groupsOf = (groups: readonly string[]) => (groups.length === 0 ? t('noGroup') : t('inGroups', { groups: groups.slice(0, SAID).join('、'), more: groups.length > SAID ? `… (${groups.length})` : '' }))
  const drop = async (one: MyAccount) => {
    await notMe(one.personId, one.account.id)
    toast({ text: t('dropped', { name: one.name }), undo: undoLast })
  }
  return (
    <>
      <Line name={t('accounts')} note={t('note')}>{mine.length === 0 && <span className={styles.third}>{t('none')}</span>}</Line>
      {mine.length + maybe.length > 0 && (
        <ul className={styles.points}>
          {mine.map(one => (
            <li key={one.account.id} className={styles.gone}>
              <span>{tPlatform(one.account.platform)} {one.account.platformId ?? ''}</span>
              <span className={styles.second}>{one.name}，{groupsOf(one.groups)}，{t('messages', { count: format.number(one.messages) })}{t('comma')}<TextLink quiet to={{ page: 'people', query: { friend: one.account.id } }}>{t('friends', { count: friendsOf.get(one.account.id) ?? 0 })}</TextLink></span>
              <Button look="plain" onPress={() => void drop(one)}>{t('notMe')}</Button>
            </li>
          ))}
          {maybe.map(({ person, groups }) => (
            <li key={person.id} className={styles.gone}>
              <span className={styles.third}>{t('maybe')}</span>
              <span className={styles.second}>{person.name}，{groupsOf(groups)}</span>
              <Button look="plain" onPress={() => void takeAsMe(person.id).then(() => toast({ text: t('taken', { name: person.name }), undo: undoLast }))}>{t('isMe')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
