/**
 * The positions 0 … count−1 in ascending order of `compare`, stable. Finds the runs that already ascend and merges them in
 * pairs: nearly sorted input, as chat exports are, costs little more than one comparison a position.
 */
export function mergeRuns(count: number, compare: (a: number, b: number) => number): Uint32Array {
  let source = new Uint32Array(count)
  let target = new Uint32Array(count)
  let starts: number[] = []
  for (let i = 0; i < count; i++) {
    source[i] = i
    if (i === 0 || compare(i - 1, i) > 0) starts.push(i)
  }
  while (starts.length > 1) {
    const merged: number[] = []
    for (let r = 0; r < starts.length; r += 2) {
      const left = starts[r]!
      const middle = starts[r + 1] ?? count
      const right = starts[r + 2] ?? count
      merged.push(left)
      let a = left
      let b = middle
      for (let to = left; to < right; to++) {
        const takeLeft = a < middle && (b >= right || compare(source[a]!, source[b]!) <= 0)
        target[to] = takeLeft ? source[a++]! : source[b++]!
      }
    }
    ;[source, target] = [target, source]
    starts = merged
  }
  return source
}
