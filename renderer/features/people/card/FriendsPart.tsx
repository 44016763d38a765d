import type { AccountId } from '../../../../shared/model/ids'
import { undoAct } from '../../../data/act'
import { markFriends } from '../../../data/people'
import { usePeopleAnswer } from '../../../data/people-list'
import { Chip } from '../../../ui/Chip'
import { Part } from '../../../ui/Part'
import { platformText } from '../../../ui/platform-text'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

/** 好友: which of the operator's accounts has this person as a friend; a press says so or takes it back. A chat of two says it by itself. Nothing while the operator's own accounts are not known. */
export function FriendsPart({ file: { person, accounts } }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const tPlatform = useText(platformText)
  const mine = usePeopleAnswer({ type: 'mine' }) ?? []
  const friends = usePeopleAnswer({ type: 'friends', personId: person.id }) ?? []
  const platforms = new Set(accounts.map(account => account.platform))
  const possible = mine.filter(one => platforms.size === 0 || platforms.has(one.platform))
  if (person.isSelf || possible.length === 0) return null
  const toggle = async (account: AccountId, isFriend: boolean) => {
    const made = await markFriends([person.id], account, isFriend)
    toast({ text: t('saved'), undo: () => undoAct(made.seq) })
  }
  return (
    <Part name={t('friends')} margin="panel">
      <div className={styles.chips}>
        {possible.map(({ id, platform, name }) => {
          const isMarked = person.friendOf?.includes(id) ?? false
          const isFriend = isMarked || friends.includes(id)
          return <Chip key={id} isChoice on={isFriend} icon={isFriend ? 'check' : 'plus'} isDisabled={isFriend && !isMarked} onPress={() => void toggle(id, !isMarked)}>{tPlatform(platform)} {name}</Chip>
        })}
      </div>
    </Part>
  )
}
