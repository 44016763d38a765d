import styles from './charts.module.css'

/** A line the size of a word beside the figure it explains; `null` values break it. */
export function Sparkline({ values, width = 72, height = 16, label }: { readonly values: readonly (number | null)[]; readonly width?: number; readonly height?: number; readonly label: string }) {
  const known = values.filter(value => value !== null)
  const max = Math.max(...known)
  const min = Math.min(...known)
  const x = (i: number) => 2 + (values.length > 1 ? (i / (values.length - 1)) * (width - 5) : 0)
  const y = (value: number) => (max === min ? height / 2 : 2 + (1 - (value - min) / (max - min)) * (height - 4))
  let path = ''
  values.forEach((value, i) => {
    if (value === null) return
    path += `${i > 0 && values[i - 1] !== null && path ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`
  })
  const end = values.findLastIndex(value => value !== null)
  const last = values[end]
  return (
    <svg className={styles.svg} width={width} height={height} role="img" aria-label={label}>
      <path className={styles.spark} d={path} />
      {last !== null && last !== undefined && <circle className={styles.dot} cx={x(end)} cy={y(last)} r="2" />}
    </svg>
  )
}
