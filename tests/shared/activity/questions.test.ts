import { describe, expect, it } from 'vitest'
import { keyPeople } from '../../../shared/activity/key-people'
import { answerRate, median, questionsIn, unansweredQuestions } from '../../../shared/activity/questions'
import { answererIndex } from '../../../shared/activity/suggest-answerers'
import { CHINA } from '../../../shared/model/zone'
import { atChina, ledgerOf } from './chat-builder'
import { LEDGERS, WEEK } from './week-chat'

const NOW = atChina('2024-03-05 09:00')
const questions = questionsIn(LEDGERS, WEEK, CHINA)

describe('questions', () => {
  it('lists what was asked with who answered', () => {
    expect(questions.map(({ text, asker, answerer }) => [text, asker, answerer])).toEqual([['谁有叉车？', 0, 1], ['发票怎么开？', 0, null]])
  })

  it('counts a question as unanswered only after a day', () => {
    expect(unansweredQuestions(questions, NOW).map(({ text }) => text)).toEqual(['发票怎么开？'])
    expect(unansweredQuestions(questions, atChina('2024-03-03 11:00'))).toEqual([])
  })

  it('tells the share answered and the median wait', () => {
    expect(answerRate(questions, NOW)).toEqual({ questions: 2, answered: 1, share: 0.5, medianWaitMs: 120_000 })
    expect(answerRate(questions, atChina('2024-03-03 11:00'))).toMatchObject({ questions: 1, share: 1 })
    expect(answerRate([], NOW)).toEqual({ questions: 0, answered: 0, share: null, medianWaitMs: null })
  })

  it('takes the mean of the two middle values of an even number', () => {
    expect(median([1, 2, 4, 9])).toBe(3)
    expect(median([])).toBeNull()
  })
})

describe('keyPeople', () => {
  it('puts who answers before who draws replies and leaves out the rest', () => {
    expect(keyPeople(LEDGERS, WEEK, { zone: CHINA, limit: 5 }).map(({ member, answers, drawn }) => [member, answers, drawn])).toEqual([[1, 1, 1], [0, 0, 1]])
  })
})

describe('answererIndex', () => {
  const past = ledgerOf([
    { at: '2024-03-04 09:00', from: 0, text: '叉车电瓶怎么保养？' }, { at: '2024-03-04 09:01', from: 1, text: '每月充满一次' },
    { at: '2024-03-04 12:00', from: 0, text: '跨境税务谁懂？' }, { at: '2024-03-04 12:01', from: 2, text: '我做过' },
    { at: '2024-03-04 15:00', from: 3, text: '增值税怎么报？' }, { at: '2024-03-04 15:01', from: 2, text: '网上就行' },
  ], '2024-03')
  const present = new Set([0, 1, 2, 3])

  it('puts those first who answered a question about the same thing', () => {
    const [first, second] = answererIndex([past]).suggest({ text: '叉车电瓶冬天掉电快', asker: 3 }, present, 3)
    expect(first).toEqual({ member: 1, alike: 1, answers: 1, example: '叉车电瓶怎么保养？' })
    expect(second).toMatchObject({ member: 2, alike: 0 })
  })

  it('never suggests the asker or somebody who left', () => {
    expect(answererIndex([past]).suggest({ text: '叉车电瓶', asker: 1 }, new Set([0, 1, 3]), 3)).toEqual([])
  })
})
