import { expect, test } from 'vitest'
import { clauseNumbers } from '../../../shared/facts/clauses'

test('A clause goes up to its sign and includes it', () => {
  expect([...clauseNumbers('早，在吗？好')]).toEqual([0, 0, 1, 1, 1, 2])
})

test('A sign at the end begins no further clause, and an empty text has none', () => {
  expect([...clauseNumbers('好。')]).toEqual([0, 0])
  expect([...clauseNumbers('')]).toEqual([])
})
