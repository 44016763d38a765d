import { describe, expect, it } from 'vitest'
import { answerFeedback, closeFeedback, feedbackState } from '../../../shared/activity/feedback'
import type { Feedback } from '../../../shared/model/group'
import { day } from './week-chat'

const on = day('2024-03-05')
const late: Feedback = { id: 'a', on, text: '活动都在工作日晚上' }
const loud: Feedback = { id: 'b', on, text: '广告太多', reply: '明天起只在周五发', repliedOn: on }

describe('an opinion', () => {
  it('does not close without an answer', () => {
    expect(closeFeedback([late, loud], 'a', on)).toEqual([late, loud])
    expect(closeFeedback([{ ...late, reply: '  ' }], 'a', on)[0]!.closedOn).toBeUndefined()
  })

  it('closes once it was answered, and can be opened again', () => {
    const closed = closeFeedback([late, loud], 'b', on)
    expect(closed[1]).toEqual({ ...loud, closedOn: on })
    expect(closeFeedback(closed, 'b', null)).toEqual([late, loud])
  })

  it('is open again when its answer is taken back', () => {
    expect(answerFeedback([{ ...loud, closedOn: on }], 'b', '', on)).toEqual([{ id: 'b', on, text: '广告太多' }])
  })

  it('is counted as open, as waiting for an answer, or as closed', () => {
    expect(feedbackState([late, loud, { ...loud, id: 'c', closedOn: on }])).toEqual({ open: 2, waiting: 1, closed: 1 })
  })
})
