import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { navigate } from '../../../ui/route'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './People.module.css'
import { peopleText } from './people.text'

/** What stands where nothing can be told without a roster; nothing while it is still being read. */
export function NeedsRoster({ file }: { readonly file: GroupFile }) {
  const t = useText(peopleText)
  if (file.group.rosterOn !== undefined) return null
  return <div className={styles.empty}><EmptyState why={t('needRoster')} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('toImport')}</Button>} /></div>
}
