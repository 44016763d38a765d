import { wallOfDay } from '../../../shared/model/day'
import type { Group } from '../../../shared/model/group'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { getGroup } from '../../data/groups'
import { inboxImports } from '../../data/imports'
import { useLive } from '../../data/use-live'
import { useClock, useFormat } from '../../ui/clock'
import { Icon } from '../../ui/Icon'
import { Part } from '../../ui/Part'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { inboxText } from './inbox.text'
import styles from './Today.module.css'

interface Brought {
  readonly batch: ImportBatch
  readonly group: Group | undefined
}

const NONE: readonly Brought[] = []

/** 收件夹: the exports that were read in by themselves today, and what they brought. */
export function InboxLane() {
  const t = useText(inboxText)
  const { today, zone } = useClock()
  const brought = useLive<readonly Brought[]>(async () => {
    const batches = (await inboxImports(zone.toEpoch(wallOfDay(today)))).filter(batch => batch.state === 'done')
    return Promise.all(batches.map(async batch => ({ batch, group: await getGroup(batch.groupId) })))
  }, [today, zone], NONE)
  if (brought.length === 0) return null
  return (
    <Part name={t('inbox')} count={brought.length} lined>
      {brought.map(({ batch, group }) => <InboxRow key={batch.id} batch={batch} group={group} />)}
    </Part>
  )
}

function InboxRow({ batch, group }: Brought) {
  const t = useText(inboxText)
  const format = useFormat()
  const { newMessages, newMembers, left } = batch.diff
  const news = [newMessages > 0 && t('messages', { count: newMessages }), newMembers.length > 0 && t('members', { count: newMembers.length }), left.length > 0 && t('left', { count: left.length })]
  return (
    <div className={styles.doneRow}>
      <Icon name="import" size={16} />
      <span className={styles.cut}>
        {group ? <TextLink to={{ page: 'groups', id: group.id }}>{group.name}</TextLink> : batch.fileName}
        <span className={styles.doneSum}>{format.join([...news, news.every(part => part === false) && t('nothing'), t('readIn', { time: format.time(batch.at) })])}</span>
      </span>
      <TextLink to={{ page: 'imports' }}>{t('result')}</TextLink>
    </div>
  )
}
