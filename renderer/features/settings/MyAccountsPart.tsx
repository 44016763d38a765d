import { undoLast } from '../../data/act'
import { notMe, takeAsMe } from '../../data/my-accounts'
import { usePeopleAnswer, type OwnAccount } from '../../data/people-list'
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
  const mine = usePeopleAnswer({ type: 'mine' }) ?? []
  const maybe = usePeopleAnswer({ type: 'maybeMe', names: myNames }) ?? []
  const groupsOf = (groups: readonly string[]) => (groups.length === 0 ? t('noGroup') : t('inGroups', { groups: format.list(groups.slice(0, SAID)), more: groups.length > SAID ? `… (${groups.length})` : '' }))
  const drop = async (one: OwnAccount) => {
    await notMe(one.personId, one.id)
    toast({ text: t('dropped', { name: one.name }), undo: undoLast })
  }
  return (
    <>
      <Line name={t('accounts')} note={t('note')}>{mine.length === 0 && <span className={styles.third}>{t('none')}</span>}</Line>
      {mine.length + maybe.length > 0 && (
        <ul className={styles.points}>
          {mine.map(one => (
            <li key={one.id} className={styles.gone}>
              <span>{tPlatform(one.platform)} {one.platformId ?? ''}</span>
              <span className={styles.second}>{format.join([one.name, groupsOf(one.groups), t('messages', { count: format.number(one.messages) })])}{t('comma')}<TextLink quiet to={{ page: 'people', query: { friend: one.id } }}>{t('friends', { count: one.friends })}</TextLink></span>
              <Button look="plain" onPress={() => void drop(one)}>{t('notMe')}</Button>
            </li>
          ))}
          {maybe.map(({ id, name, groups }) => (
            <li key={id} className={styles.gone}>
              <span className={styles.third}>{t('maybe')}</span>
              <span className={styles.second}>{format.join([name, groupsOf(groups)])}</span>
              <Button look="plain" onPress={() => void takeAsMe(id).then(() => toast({ text: t('taken', { name }), undo: undoLast }))}>{t('isMe')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
