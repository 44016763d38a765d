import { CUES, type CueGroup } from '../../resources/moderation/cues'

interface Cue {
  readonly word: string
  readonly weight: number
}

const GROUPS = Object.keys(CUES) as CueGroup[]
const CUES_BY_GROUP = Object.fromEntries(
  GROUPS.map(group => [group, CUES[group].flatMap(([weight, words]) => words.split(' ').filter(Boolean).map((word): Cue => ({ word, weight }))).sort((a, b) => b.word.length - a.word.length)]),
) as unknown as Readonly<Record<CueGroup, readonly Cue[]>>

/** Weight of the cues of one group in a text, and the words found. A word inside one already found does not count again. */
export function cueScore(text: string, group: CueGroup): { score: number; words: string[] } {
  let rest = text
  let score = 0
  const words: string[] = []
  for (const { word, weight } of CUES_BY_GROUP[group]) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    score += weight
    words.push(word)
    rest = rest.slice(0, at) + '\u0000' + rest.slice(at + word.length)
  }
  return { score, words }
}
