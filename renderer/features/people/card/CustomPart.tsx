import { undoLast } from '../../../data/act'
import { patchPerson } from '../../../data/people'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { AddLine } from './AddLine'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { splitField } from './custom-field'
import type { PersonFile } from './usePerson'

/** Fields of the operator's own: typed as 名称：内容, also to be had as columns of the table. */
export function CustomPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const custom = file.person.custom ?? {}
  const save = async (name: string, value: string) => {
    await patchPerson(file.person.id, person => {
      const { [name]: _, ...others } = person.custom ?? {}
      const next = value === '' ? others : { ...others, [name]: value }
      return { custom: Object.keys(next).length > 0 ? next : undefined }
    })
    toast({ text: t(value === '' ? 'removed' : 'saved'), undo: undoLast })
    return null
  }
  return (
    <Part name={t('custom')} margin="panel">
      {Object.entries(custom).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => (
        <div key={name} className={styles.line}>
          <span className={styles.key}>{name}</span>
          <EditableText label={name} value={value} placeholder={name} onSave={text => save(name, text)} />
        </div>
      ))}
      <AddLine label={t('addField')} hint={t('fieldHint')} onAdd={text => {
        const field = splitField(text)
        return field ? save(field.name, field.value) : Promise.resolve(t('badField'))
      }} />
    </Part>
  )
}
