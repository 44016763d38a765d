import type { FollowUpRule } from '../rule'
import { appointment } from './appointment'
import { birthday } from './birthday'
import { dispute } from './dispute'
import { festivalGreeting } from './festival-greeting'
import { groupNearlyFull } from './group-nearly-full'
import { introductionFollowUp } from './introduction-follow-up'
import { introductionWaiting } from './introduction-waiting'
import { membershipEnding } from './membership-ending'
import { momentsPost } from './moments-post'
import { needExpired } from './need-expired'
import { needExpiring } from './need-expiring'
import { needStale } from './need-stale'
import { newMatch } from './new-match'
import { newcomer } from './newcomer'
import { offerUnconfirmed } from './offer-unconfirmed'
import { ownToDo } from './own-to-do'
import { projectTurn } from './project-turn'
import { reactivation } from './reactivation'
import { reviewDue } from './review-due'
import { rosterStale } from './roster-stale'
import { unansweredQuestions } from './unanswered-questions'
import { visitCadence } from './visit-cadence'

/** Every rule of the day plan, in the order the settings list them. To add one: its file, its line here, its test. */
export const RULES: readonly FollowUpRule[] = [
  appointment, visitCadence, membershipEnding, projectTurn, reactivation,
  needExpiring, needExpired, needStale, newMatch, introductionWaiting, introductionFollowUp, offerUnconfirmed,
  birthday, festivalGreeting, momentsPost,
  dispute, unansweredQuestions, newcomer, groupNearlyFull,
  ownToDo, rosterStale, reviewDue,
]

export function ruleById(id: string): FollowUpRule | null {
  return RULES.find(rule => rule.id === id) ?? null
}
