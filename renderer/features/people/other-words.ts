import { typedBirthday } from '../../../shared/calendar/typed-birthday'
import { lineOfNeed, lineOfOffer, needOfLine, offerOfLine } from '../../../shared/matching/exchange-line'
import type { Day } from '../../../shared/model/day'
import type { Suggestion } from '../../../shared/people/suggestions'
import type { OtherWords } from '../../data/suggestions'

/** A reading as the line that is put right: of a need or resource also place, last day and for whom. */
export function editable({ type, value, region, until, forOther }: Suggestion, today: Day): string {
  const said = { text: value, ...(region && { region }), ...(until && { until }) }
  if (type === 'need') return lineOfNeed({ ...said, ...(forOther && { forOther }) }, today)
  return type === 'offer' ? lineOfOffer({ ...said, ...(forOther && { indirect: true }) }, today) : value
}

/** What the line says then; `null` = no birthday. */
export function otherWords({ type }: Pick<Suggestion, 'type'>, line: string, today: Day): OtherWords | null {
  if (type === 'need') return needOfLine(line, today) as OtherWords
  if (type === 'offer') return offerOfLine(line, today) as OtherWords
  const value = type === 'birthday' ? typedBirthday(line) : line
  return value === null ? null : { value }
}
