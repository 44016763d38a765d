import styles from './Icon.module.css'
import { ICON_PATHS, type IconName } from './icon-paths'

/** A drawing beside words. `label` only where it stands alone. */
export function Icon({ name, size = 16, label }: { readonly name: IconName; readonly size?: 12 | 14 | 16; readonly label?: string }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 16 16" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
