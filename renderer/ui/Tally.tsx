import styles from './Tally.module.css'

/** The five strokes of 正, in the order they are written. */
const STROKES = ['M1.5 2h11', 'M7 2v10', 'M7 6.8h4', 'M3.8 6v6', 'M1 12.2h12'] as const
const MOST = 6

/** One stroke a touch, five a character; `used` of `cap`. The number stands beside it, so it is not read out. */
export function Tally({ used, cap }: { readonly used: number; readonly cap: number }) {
  const characters = Math.min(MOST, Math.max(1, Math.ceil(cap / 5)))
  return (
    <svg className={styles.tally} width={characters * 18 - 2} height="14" viewBox={`0 0 ${characters * 18 - 2} 14`} aria-hidden="true">
      {Array.from({ length: characters }, (_, character) =>
        STROKES.map((stroke, i) => {
          const number = character * 5 + i
          return number < cap && <path key={number} className={number < used ? styles.done : undefined} transform={`translate(${character * 18} 0)`} d={stroke} />
        }),
      )}
    </svg>
  )
}
