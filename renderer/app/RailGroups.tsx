import styles from './Rail.module.css'
import { appText } from './app.text'
import { useGroupEntries } from './useGroupEntries'
import { cx } from '../ui/class-names'
import { hrefOf, useRoute } from '../ui/route'
import { useText } from '../ui/text'

/** Groups named in the rail; the others are one press away. */
const LISTED = 6

/** Groups under 群, with a count where something is to be done in them today. */
export function RailGroups() {
  const t = useText(appText)
  const route = useRoute()
  const groups = useGroupEntries()
  const chosen = route.page === 'groups' ? route.id : undefined
  const listed = groups.slice(0, groups.length === LISTED + 1 ? LISTED + 1 : LISTED)
  const elsewhere = groups.find(group => group.id === chosen && !listed.includes(group))
  return (
    <>
      {[...listed, ...(elsewhere ? [elsewhere] : [])].map(group => (
        <a key={group.id} className={cx(styles.entry, styles.sub, group.id === chosen && styles.on)} href={hrefOf({ page: 'groups', id: group.id })} aria-current={group.id === chosen ? 'page' : undefined} title={group.name}>
          <span className={styles.name}>{group.name}</span>
          {group.tasks > 0 && <i className={styles.count}>{group.tasks}</i>}
        </a>
      ))}
      {groups.length > listed.length && <a className={cx(styles.entry, styles.sub, styles.more)} href={hrefOf({ page: 'groups' })}>{t('moreGroups', { count: groups.length - listed.length })}</a>}
    </>
  )
}
