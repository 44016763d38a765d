import type { Reason } from '../../model/follow-up'

/** Occasions a script is written for. */
export const SCENES = [
  'visit', 'visit.first', 'visit.appointed', 'silent.week', 'silent.month', 'membership', 'project',
  'need', 'need.expired', 'offer', 'match', 'introduction.needer', 'introduction.owner', 'introduction.ask',
  'birthday', 'festival', 'term', 'newcomer.0', 'newcomer.3', 'newcomer.7', 'question', 'dispute', 'full',
] as const
export type Scene = (typeof SCENES)[number]

const SCENE_BY_CODE: Readonly<Record<string, Scene>> = {
  'visit.cadence': 'visit', 'visit.first': 'visit.first', 'visit.appointed': 'visit.appointed', appointment: 'visit.appointed',
  'silent.week': 'silent.week', 'silent.month': 'silent.month', 'membership.ending': 'membership', 'membership.ended': 'membership',
  'project.turn': 'project', 'need.expiring': 'need', 'need.stale': 'need', 'need.expired': 'need.expired', 'offer.unconfirmed': 'offer',
  'match.new': 'match', 'introduction.waiting': 'introduction.ask', 'birthday.solar': 'birthday', 'birthday.lunar': 'birthday',
  'newcomer.day0': 'newcomer.0', 'newcomer.day3': 'newcomer.3', 'newcomer.day7': 'newcomer.7', 'newcomer.many': 'newcomer.0',
  'questions.unanswered': 'question', 'dispute.calm': 'dispute', 'group.full': 'full',
}

/** The scene of a reason; `null` where nothing is said to anybody. `isTerm`: the festival is a solar term. */
export function sceneOf(reason: Reason, isTerm = false): Scene | null {
  if (reason.code === 'introduction.followUp') return reason['side'] === 'owner' ? 'introduction.owner' : 'introduction.needer'
  if (reason.code === 'festival.greet') return isTerm ? 'term' : 'festival'
  return SCENE_BY_CODE[reason.code] ?? null
}
