import type { Figures } from '../../../../shared/activity/figures'
import { spokeWithin } from '../../../../shared/activity/spoke-within'
import { ledgersWithin, type Period } from '../../../../shared/activity/period'
import type { GroupFile } from '../useGroup'

export const FIGURE_LINES = ['messages', 'speakers', 'sessions', 'spoke1', 'spoke7', 'spoke30', 'questions', 'answered', 'wait', 'thanks', 'links', 'noise', 'top', 'gini', 'joined', 'left', 'introductions'] as const
export type FigureName = (typeof FIGURE_LINES)[number]

/** A figure of four weeks. `value`: count, share 0…1, ms or Gini, by `kind`; `null` = cannot be known. */
export interface FigureLine {
  readonly name: FigureName
  readonly kind: 'count' | 'share' | 'time' | 'index' | 'people'
  readonly now: number | null
  readonly before: number | null
  /** Of the members in the group, for `people`; `null` = no roster. */
  readonly share?: number | null
}

/** Every figure of the group's last four weeks beside the four before. Zero where the data say so, unknown where they cannot. */
export function figureLines({ ledgers, members, group, to }: GroupFile, now: Figures, before: Figures): FigureLine[] {
  const past = before.daysCovered > 0 ? before : null
  const both = (kind: FigureLine['kind'], pick: (figures: Figures) => number | null): Omit<FigureLine, 'name'> => ({ kind, now: now.daysCovered === 0 ? null : pick(now), before: past && pick(past) })
  const spoke = spokeWithin(ledgers, members, { to, rosterOn: group.rosterOn })
  const people = (days: number): Omit<FigureLine, 'name'> => {
    const found = spoke.find(each => each.days === days)!
    return { kind: 'people', now: now.daysCovered === 0 ? null : found.spoke, before: null, share: found.share }
  }
  const knowsPassages = group.rosterOn !== undefined || ledgers.some(({ events }) => events.length > 0)
  const lines: Readonly<Record<FigureName, Omit<FigureLine, 'name'>>> = {
    messages: both('count', figures => figures.messages),
    speakers: both('count', figures => figures.speakers),
    sessions: { kind: 'count', now: sessionsIn(ledgers, now.period), before: past && sessionsIn(ledgers, past.period) },
    spoke1: people(1), spoke7: people(7), spoke30: people(30),
    questions: both('count', figures => figures.answers.questions),
    answered: both('share', figures => figures.answers.share),
    wait: both('time', figures => figures.answers.medianWaitMs),
    thanks: both('count', figures => figures.thanks),
    links: both('share', figures => figures.linkShare),
    noise: both('share', figures => figures.noiseShare),
    top: both('share', figures => figures.concentration?.topShare ?? null),
    gini: both('index', figures => figures.concentration?.gini ?? null),
    joined: both('count', figures => (knowsPassages ? figures.joined.length : null)),
    left: both('count', figures => (knowsPassages ? figures.left.length : null)),
    introductions: both('count', figures => figures.introductions),
  }
  return FIGURE_LINES.map(name => ({ name, ...lines[name] }))
}

/** Conversations of the months a period touches; `null` when one of them was counted before conversations were. */
function sessionsIn(ledgers: GroupFile['ledgers'], period: Period): number | null {
  const touched = ledgersWithin(ledgers, period)
  return touched.length === 0 || touched.some(({ sessions }) => sessions === undefined) ? null : touched.reduce((sum, { sessions = 0 }) => sum + sessions, 0)
}
