import { useState } from 'react'
import type { Group } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import { listGroups } from '../../../data/groups'
import { sameGroup, undoImport } from '../../../data/imports'
import { useLive } from '../../../data/use-live'
import { Button } from '../../../ui/Button'
import { failureWords } from '../../../ui/failure-text'
import { platformText } from '../../../ui/platform-text'
import { Part } from '../../../ui/Part'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import styles from './Profile.module.css'
import { profileText } from './profile.text'

const NONE: readonly Group[] = []

/** 同一个群: another group of the register that is this one, imported under another name or from another exporter. It goes into this one. */
export function SameGroupPart({ group }: { readonly group: Group }) {
  const t = useText(profileText)
  const platform = useText(platformText)
  const [chosen, setChosen] = useState<GroupId | null>(null)
  const [isBusy, setBusy] = useState(false)
  const others = useLive<readonly Group[]>(listGroups, [], NONE).filter(other => other.id !== group.id && other.kind === group.kind && !other.archived)
  const other = others.find(one => one.id === chosen)
  if (others.length === 0) return null
  const join = async () => {
    if (!other) return
    setBusy(true)
    const result = await sameGroup(other.id, group.id)
    setBusy(false)
    setChosen(null)
    if (!result.ok) toast({ text: failureWords(result.failure).title, tone: 'danger' })
    else toast({ text: t('joined', { from: other.name, into: group.name, count: result.value.diff.newMessages }), undo: () => undoImport(result.value.id) })
  }
  return (
    <Part name={t('same')}>
      <p className={styles.ahead}>{t('sameWhy')}</p>
      <div className={styles.join}>
        <Select label={t('sameWhich')} placeholder={t('sameWhich')} value={chosen} choices={others.map(one => ({ value: one.id, label: one.name, note: platform(one.platform) }))} onChange={setChosen} isDisabled={isBusy} />
        <Button isDisabled={!other || isBusy} onPress={() => void join()}>{isBusy ? t('joining') : t('join')}</Button>
      </div>
    </Part>
  )
}
