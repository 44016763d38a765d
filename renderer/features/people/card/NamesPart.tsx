import type { NameSeen } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import { undoAct, undoLast } from '../../../data/act'
import { patchPerson } from '../../../data/people'
import { partAgain, splitPerson } from '../../../data/part-people'
import { usePeopleAnswer } from '../../../data/people-list'
import { Button } from '../../../ui/Button'
import { useFormat } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { platformText } from '../../../ui/platform-text'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

/** Every name they had: remark and salutation to edit, the rest as seen in the exports with their dates. */
export function NamesPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const tPlatform = useText(platformText)
  const format = useFormat()
  const { person } = file
  const patch = async (fields: { remark?: string; salutation?: string; name?: string }) => {
    await patchPerson(person.id, fields)
    toast({ text: t('saved'), undo: undoLast })
    return null
  }
  const absorbed = usePeopleAnswer({ type: 'absorbed', personId: person.id }) ?? []
  const part = async (id: PersonId, name: string) => {
    const done = await partAgain(id)
    toast(done.ok ? { text: t('split', { name }), undo: () => undoAct(done.value.seq) } : { text: t('cannotPart', { name }), tone: 'danger' })
  }
  const seen = mergedNames(file.memberships.flatMap(membership => membership.names))
  const when = (name: NameSeen) => (name.firstAt === 0 ? '' : format.span(format.dayOf(name.firstAt), format.dayOf(name.lastAt)))
  return (
    <Part name={t('names')} margin="panel">
      <div className={styles.line}><span className={styles.key}>{t('remark')}</span><EditableText strong label={t('remark')} value={person.remark ?? ''} placeholder={t('noRemark')} onSave={text => patch(text ? { remark: text, name: text } : { remark: undefined })} /></div>
      <div className={styles.line}><span className={styles.key}>{t('salutation')}</span><EditableText label={t('salutation')} value={person.salutation ?? ''} placeholder={t('noSalutation')} onSave={text => patch({ salutation: text || undefined })} /></div>
      {seen.map(name => (
        <div key={`${name.source}:${name.name}`} className={styles.line}>
          <span className={styles.key}>{t(name.source)}</span>
          <span className={styles.plain}>{name.name}</span>
          <span className={styles.end}><span className={styles.quiet}>{when(name)}</span></span>
        </div>
      ))}
      {file.accounts.filter(account => file.accounts.length > 1 || (account.platformId ?? account.alias) !== undefined).map(account => (
        <div key={account.id} className={styles.line}>
          <span className={styles.key}>{tPlatform(account.platform)}</span>
          <span className={styles.plain}>{account.platformId ?? account.name ?? t('unknown')}{account.alias && account.alias !== account.platformId && <span className={styles.quiet}> {t('alias')} {account.alias}</span>}</span>
          {file.accounts.length > 1 && <span className={styles.end}><Button look="plain" size="small" onPress={() => void splitPerson(person.id, account.id).then(other => toast({ text: t('split', { name: other.name }), undo: undoLast }))}>{t('splitAccount')}</Button></span>}
        </div>
      ))}
      {absorbed.map(({ id, name }) => (
        <div key={id} className={styles.line}>
          <span className={styles.key}>{t('absorbed')}</span>
          <span className={styles.plain}>{name}</span>
          <span className={styles.end}><Button look="plain" size="small" onPress={() => void part(id, name)}>{t('partAgain')}</Button></span>
        </div>
      ))}
    </Part>
  )
}

const RANK: readonly NameSeen['source'][] = ['card', 'remark', 'nickname', 'alias', 'display', 'typed']

/** One line per name under the kind that says most, with the whole span it was in use; latest first. */
function mergedNames(names: readonly NameSeen[]): NameSeen[] {
  const byKey = new Map<string, NameSeen>()
  for (const name of names) {
    const key = name.name
    const known = byKey.get(key)
    const source = known && RANK.indexOf(known.source) < RANK.indexOf(name.source) ? known.source : name.source
    byKey.set(key, known ? { ...known, source, firstAt: Math.min(known.firstAt, name.firstAt), lastAt: Math.max(known.lastAt, name.lastAt) } : name)
  }
  return [...byKey.values()].sort((a, b) => b.lastAt - a.lastAt)
}
