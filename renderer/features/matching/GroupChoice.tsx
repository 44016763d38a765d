import type { Group } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { sheetsText } from './sheets.text'

const EVERY = 'all'

/** From which group: one of them, or all. */
export function GroupChoice({ groups, value, onChange }: { readonly groups: readonly Group[]; readonly value: GroupId | null; readonly onChange: (id: GroupId | null) => void }) {
  const t = useText(sheetsText)
  return (
    <Select label={t('from')} value={value ?? EVERY} choices={[{ value: EVERY, label: t('allGroups') }, ...groups.map(({ id, name }) => ({ value: id as string, label: name }))]}
      onChange={id => onChange(id === EVERY ? null : (id as GroupId))} />
  )
}
