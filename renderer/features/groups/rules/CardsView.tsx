import { useMemo, useState } from 'react'
import { followsPattern } from '../../../../shared/activity/card-pattern'
import type { Membership } from '../../../../shared/model/group'
import { undoLast } from '../../../data/act'
import { mayBeNamed } from '../../../data/contact-gate'
import { patchGroup } from '../../../data/groups'
import { Button } from '../../../ui/Button'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { Table, type Column } from '../../../ui/Table'
import { TextField } from '../../../ui/TextField'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { toast } from '../../../ui/toast'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import styles from '../profile/Profile.module.css'
import { profileText } from '../profile/profile.text'

/** People named in one reminder: what a chat app takes in one message. */
const AT_ONCE = 20
const rowKey = (member: Membership): string => member.id

/** 群名片: the group card every member should carry, who does not, and a reminder to copy. */
export function CardsView({ file }: { readonly file: GroupFile }) {
  const t = useText(profileText)
  const g = useText(groupText)
  const format = useFormat()
  const { group, members } = file
  const [pattern, setPattern] = useState(group.cardPattern ?? '')
  const [incentive, setIncentive] = useState(group.cardIncentive ?? '')
  const [copied, setCopied] = useState(0)
  const present = useMemo(() => members.filter(member => member.present && !member.bot), [members])
  const offenders = useMemo(() => (pattern.trim() === '' ? [] : present.filter(member => !followsPattern(member.name, pattern))), [present, pattern])
  const save = async () => {
    const wanted = pattern.trim()
    if (wanted === (group.cardPattern ?? '')) return
    await patchGroup(group.id, { cardPattern: wanted === '' ? undefined : wanted })
    toast({ text: t('saved'), undo: undoLast })
  }
  const saveIncentive = async () => {
    const wanted = incentive.trim()
    if (wanted === (group.cardIncentive ?? '')) return
    await patchGroup(group.id, { cardIncentive: wanted === '' ? undefined : wanted })
    toast({ text: t('saved'), undo: undoLast })
  }
  const columns = useMemo<readonly Column<Membership>[]>(() => [
    { id: 'name', header: t('card'), width: 'minmax(0, 1fr)', cell: member => <b>{member.name}</b> },
    { id: 'role', header: t('memberRole'), width: '96px', cell: member => (member.role === 'owner' || member.role === 'admin' ? g(`role.${member.role}`) : '') },
    { id: 'messages', header: t('messages'), width: '80px', align: 'end', cell: member => format.number(member.messages) },
  ], [t, g, format])
  const batches = Math.ceil(offenders.length / AT_ONCE)
  const copyNext = async () => {
    const open = await mayBeNamed(offenders.map(member => member.personId))
    const batch = offenders.slice(copied * AT_ONCE, (copied + 1) * AT_ONCE).filter(member => open.has(member.personId))
    await navigator.clipboard.writeText(`${batch.map(member => `@${member.name}`).join(' ')}\n${t('reminder', { pattern })}${group.cardIncentive ? t('reminderIncentive', { incentive: group.cardIncentive }) : ''}`)
    toast({ text: t('copied', { count: batch.length }) })
    setCopied(copied + 1 >= batches ? 0 : copied + 1)
  }
  return (
    <>
      <div><Part name={t('cardRule')}>
        <div className={styles.pattern}>
          <TextField label={t('cardPattern')} placeholder={t('patternExample')} value={pattern} onChange={setPattern} onBlur={() => void save()} onEnter={() => void save()} hint={t('hint.cardPattern')} max={60} />
          <TextField label={t('incentive')} value={incentive} onChange={setIncentive} onBlur={() => void saveIncentive()} onEnter={() => void saveIncentive()} hint={t('hint.incentive')} max={60} />
          {pattern.trim() !== '' && <p className={text.sentence}>{t('follow', { good: format.number(present.length - offenders.length), all: format.number(present.length) })}</p>}
          {offenders.length > 0 && <Button icon="copy" onPress={() => void copyNext()}>{t('copyReminder', { batch: copied + 1, batches })}</Button>}
        </div>
      </Part></div>
      {pattern.trim() !== '' && (
        <div className={styles.table}>
          <Table label={t('offenders')} columns={columns} rows={offenders} rowKey={rowKey} onOpen={member => openPanel({ person: member.personId })} empty={<p className={styles.ahead}>{t('allFollow')}</p>} />
        </div>
      )}
    </>
  )
}
