import { expect, test } from 'vitest'
import { FRAME_RULES } from '../../../shared/facts/frame-rules'
import { foldText } from '../../../shared/facts/frames'
import { openingsOf } from '../../../shared/facts/openings'
import { trainingLines } from '../../eval/facts-training'

test('A turn of phrase begins nowhere but at the signs it is looked for at', () => {
  const texts = trainingLines().filter((_, i) => i % 3 === 0).map(({ text }) => foldText(text))
  for (const { pattern, openings } of FRAME_RULES) {
    const anywhere = new RegExp(pattern.source, 'g')
    for (const text of texts) {
      for (const { index } of text.matchAll(anywhere)) expect(openings.signs.has(text[index]!) || (openings.atStart && index === 0), `${text} at ${index}`).toBe(true)
    }
  }
})

test('Openings are those of every alternative', () => {
  expect([...openingsOf('(?:ab|[cd]e|(?:f|g(?:h|i)))j|k').signs].sort()).toEqual(['a', 'c', 'd', 'f', 'g', 'k'])
  expect(openingsOf('(?:^|[,;])(?<x>a)')).toEqual({ signs: new Set([',', ';']), atStart: true })
})

test('A pattern whose beginning may be left out is refused', () => {
  expect(() => openingsOf('a?b')).toThrow()
  expect(() => openingsOf('(?:[ab]*c)')).toThrow()
  expect(() => openingsOf('(?:ab)?c')).toThrow()
})
