/** One line of a text against its earlier version. */
export interface DiffLine {
  readonly change: 'kept' | 'added' | 'removed'
  readonly text: string
}

const linesOf = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '')

/** What changed from one version of the rules to the next, by line: the longest common run of lines is kept, empty lines do not count. */
export function ruleDiff(before: string, after: string): DiffLine[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) common[i]![j] = old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  }
  const diff: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      diff.push({ change: 'kept', text: now[j]! })
      i++
      j++
    } else if (i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!)) diff.push({ change: 'removed', text: old[i++]! })
    else diff.push({ change: 'added', text: now[j++]! })
  }
  return diff
}

/** Principles in a text of rules: its lines that are not empty. */
export function principlesIn(text: string): number {
  return linesOf(text).length
}
