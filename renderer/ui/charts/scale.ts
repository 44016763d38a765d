/** Round figures for at most `count` grid lines up to `max`, ascending, without 0. Steps are 1, 1.5, 2, 3 or 5 times a power of ten. */
export function gridValues(max: number, count = 2): readonly number[] {
  if (!(max > 0)) return []
  const power = 10 ** Math.floor(Math.log10(max / count))
  const step = [1, 1.5, 2, 3, 5, 10].map(n => n * power).filter(n => n >= 1 || max < 1).find(n => Math.floor(max / n) <= count) ?? max
  return Array.from({ length: Math.floor(max / step) }, (_, i) => (i + 1) * step)
}

/** Step 0…5 of a value on the chart shades; 0 only for 0, 5 for the greatest. */
export function shadeOf(value: number, max: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || max <= 0) return 0
  return Math.min(5, Math.max(1, Math.ceil((value / max) * 5))) as 1 | 2 | 3 | 4 | 5
}

/** Positions of at most `most` labels among `count` marks, evenly spread and starting with the first. */
export function labelPositions(count: number, most: number): readonly number[] {
  if (count === 0) return []
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}
