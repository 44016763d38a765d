import { undoLast } from '../../data/act'
import { listTags, patchTag } from '../../data/tags'
import { useLive } from '../../data/use-live'
import type { TagId } from '../../../shared/model/ids'
import type { Tag } from '../../../shared/model/person'
import { Select, type Choice } from '../../ui/Select'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import { Line } from './Line'
import { settingsText } from './settings.text'

/** What a tag begins with, days. */
const FIRST = 14

/** How often the people of a tag are visited. */
export function TagCadence({ choicesFor }: { readonly choicesFor: (current: number | undefined) => readonly Choice<string>[] }) {
  const t = useText(settingsText)
  const tags = useLive<readonly Tag[]>(listTags, [], [])
  const set = ({ id, name }: Pick<Tag, 'id' | 'name'>, cadenceDays: number | undefined) =>
    void patchTag(id, { cadenceDays }).then(() => toast({ text: t('saved', { what: `${t('cadence')} ${name}` }), undo: undoLast }))
  const [own, others] = [tags.filter(tag => tag.cadenceDays !== undefined), tags.filter(tag => tag.cadenceDays === undefined)]
  return (
    <Line name={t('cadenceTag')} note={tags.length === 0 && t('cadenceNoTags')}>
      {own.map(tag => <Select key={tag.id} labelled label={tag.name} value={String(tag.cadenceDays)} choices={choicesFor(tag.cadenceDays)} onChange={value => set(tag, value === '' ? undefined : Number(value))} />)}
      {others.length > 0 && (
        <Select labelled={own.length > 0} label={t('cadenceTagMore')} placeholder={t('cadenceTagMore')} value={null} choices={others.map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={id => { const tag = others.find(one => one.id === (id as TagId)); if (tag) set(tag, FIRST) }} />
      )}
    </Line>
  )
}
