import { addDays, makeDay, wallOfDay, weekdayOf, type Day } from '../../shared/model/day'
import { CITIES, DEMO_CAST, GIVEN, SURNAMES, TRADES } from './cast'
import type { DemoGroup } from './groups'
import { pick, seededRandom } from './random'
import { GREETINGS, SMALL_TALK, TOPICS, TROUBLE } from './talk'

/** Days of talk that the demo register holds, today included. */
export const DEMO_DAYS = 84

export interface DemoMember {
  readonly id: string
  readonly name: string
  /** Day offset (≤ 0) on which they joined; earlier than the talk for most. */
  readonly joined: number
}

export interface DemoLine {
  /** Wall-clock ms. */
  readonly wall: number
  readonly member: DemoMember
  readonly text: string
}

const idOf = (group: DemoGroup, n: number): string => (group.platform === 'qq' ? String(9_900_700_000 + n) : `wxid_demo_${String(n).padStart(5, '0')}`)

/** Everybody on the group's roster: the cast first, then invented names. The same name is the same person in every group. */
export function membersOf(group: DemoGroup): DemoMember[] {
  const random = seededRandom(group.key.length * 7919 + group.size)
  const cast = DEMO_CAST.flatMap((person, n) => (person.groups.includes(group.key) ? [{ id: idOf(group, n), name: person.card, joined: -200 }] : []))
  const others = Array.from({ length: group.size - cast.length }, (_, n) => {
    const name = pick([...SURNAMES], random) + pick(GIVEN, random)
    const card = random() < 0.7 ? `${pick(CITIES, random)}-${pick(TRADES[group.key]!, random)}-${name}` : name
    const joined = n < group.size * 0.06 ? -Math.floor(random() * 14) : -100 - Math.floor(random() * 200)
    return { id: idOf(group, 1000 + group.key.charCodeAt(0) * 1000 + n), name: card, joined }
  })
  return [...cast, ...others]
}

/** Twelve weeks of talk up to the end of `today`, in time order. */
export function talkOf(group: DemoGroup, today: Day): DemoLine[] {
  const random = seededRandom(group.name.charCodeAt(0) + group.size * 31)
  const members = membersOf(group)
  const voices = members.slice(0, group.voices)
  const lines: DemoLine[] = []
  for (let back = DEMO_DAYS - 1; back >= 0; back--) {
    const day = addDays(today, -back)
    const weekend = weekdayOf(day) >= 5
    const level = group.start + ((group.end - group.start) * (DEMO_DAYS - back)) / DEMO_DAYS
    const promotion = day.slice(5) === '11-11' ? 2.6 : 1
    let left = Math.round(level * (weekend ? 0.5 : 1) * promotion * (0.75 + random() * 0.5))
    while (left > 0) left -= talk(group, { day, voices: voices.filter(v => v.joined <= -back), random, until: 24 }, lines)
  }
  for (const { back, hour, lines: said } of TROUBLE[group.key] ?? []) {
    said.forEach(([voice, text], n) => lines.push({ wall: wallOfDay(addDays(today, -back)) + hour * 3_600_000 + n * 50_000, member: voices[voice]!, text }))
  }
  return lines.sort((a, b) => a.wall - b.wall)
}

interface TalkDay {
  readonly day: Day
  readonly voices: readonly DemoMember[]
  readonly random: () => number
  readonly until: number
}

/** Adds one exchange and returns how many messages it had. */
function talk(group: DemoGroup, { day, voices, random, until }: TalkDay, lines: DemoLine[]): number {
  const before = lines.length
  const hour = Math.min(until - 1, random() < 0.75 ? pick(group.peaks, random) : 7 + Math.floor(random() * 16))
  let wall = wallOfDay(day) + hour * 3_600_000 + Math.floor(random() * 3_300) * 1000
  const say = (member: DemoMember, text: string): void => {
    lines.push({ wall, member, text })
    wall += 8_000 + Math.floor(random() * 140) * 1000
  }
  const speaker = (): DemoMember => voices[Math.floor(random() ** 2.2 * voices.length)]!
  if (random() < group.noise) {
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--) say(speaker(), pick(GREETINGS, random))
  } else {
    const topic = pick(TOPICS[group.key]!, random)
    const asker = pick(voices, random)
    say(asker, topic.ask)
    if (random() < group.answered) for (const answer of topic.answers) say(speaker(), answer)
    if (random() < 0.5) say(asker, pick(['谢谢！', '明白了，谢谢', '好的，感谢'], random))
    for (let n = Math.floor(random() * 4); n > 0; n--) say(speaker(), pick(SMALL_TALK, random))
  }
  return lines.length - before
}

export const dayOfOffset = (today: Day, offset: number): Day => addDays(makeDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))), offset)
