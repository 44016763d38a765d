import { isBlank } from './text'
import type { Utf8Units } from './utf8-units'

const LF = 10

/** `trimBody` for what stands in `units` from `from` on. */
export function trimUnits(units: Utf8Units, from: number): void {
  let end = units.length
  while (end > from && (units.at(end - 1) === LF || isBlank(units.at(end - 1)))) end--
  units.length = end
  let start = from
  for (let i = from; i < end; i++) {
    if (units.at(i) === LF) start = i + 1
    else if (!isBlank(units.at(i))) break
  }
  if (start > from) units.remove(from, start)
}
