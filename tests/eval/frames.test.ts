import { expect, test } from 'vitest'
import { filled } from './frames'
import { framedLines } from './facts-training'
import { seeded } from './seeded'

const FILLINGS = new Map([['t', ['纸箱']], ['who', ['{person}']], ['person', ['焊工']]])

test('Slots are filled, also those in what fills a slot', () => {
  expect(filled('求[n:{who}]，要{t}', FILLINGS, seeded(1))).toBe('求[n:焊工]，要纸箱')
})

test('Every frame of the resources fills without a slot left over', () => {
  const lines = framedLines(1, seeded(4))
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter(({ text }) => /[{}[\]]/.test(text.replace(/\[[\u4e00-\u9fa5]+\]/g, ''))).map(({ text }) => text)).toEqual([])
})
