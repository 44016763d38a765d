import { describe, expect, test } from 'vitest'
import { readAll, sureFacts, type ExtractionLine } from './extraction'
import { heldOutFacts } from './held-out'
import { readLines } from './matching'
import { judgeAll, sureVerdicts, type ModerationLine } from './moderation'
import { scoreExtraction, scoreModeration } from './score-eval.mjs'
import { halves } from './table'
import { framedLines, heldOutLines, trainingLines } from './facts-training'
import { seeded } from './seeded'
import { moderationLines } from './train-moderation'

const oddHalf = <Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] => halves(lines)[2]![1]

describe('Scores on the half that only gave a score do not fall', () => {
  test('Reading facts: F1, and few alarms on lines that hold none', () => {
    const lines = oddHalf(readLines<ExtractionLine>('extraction.jsonl'))
    const { micro, emptyLineAlarmRate, onMatched } = scoreExtraction(lines, readAll(lines))
    expect(micro.f1).toBeGreaterThan(0.64)
    expect(emptyLineAlarmRate).toBeLessThan(0.1)
    expect(onMatched['until']!.accuracy).toBeGreaterThan(0.85)
    expect(onMatched['forOther']!.accuracy).toBeGreaterThan(0.9)
  })

  test('Reading facts in lines held out of the training: F1, and what is shown as certain', () => {
    const lines = heldOutFacts()
    const read = readAll(lines)
    expect(scoreExtraction(lines, read).micro.f1).toBeGreaterThan(0.72)
    expect(sureFacts(lines, read).precision).toBeGreaterThan(0.9)
    expect(sureFacts(lines, read).count).toBeGreaterThan(60)
  })

  test('What is shown as certain is right more often than the rest', () => {
    const lines = readLines<ExtractionLine>('extraction.jsonl')
    const read = readAll(lines)
    expect(sureFacts(lines, read).precision).toBeGreaterThan(scoreExtraction(lines, read).micro.precision + 0.1)
    expect(sureFacts(lines, read).precision).toBeGreaterThan(0.9)
    expect(sureFacts(lines, read).count).toBeGreaterThan(30)
  })

  test('Moderation: macro F1, and nothing wrong called without a question mark too often', () => {
    const lines = oddHalf(readLines<ModerationLine>('moderation.jsonl'))
    const verdicts = judgeAll(lines)
    expect(scoreModeration(lines, verdicts).macroF1).toBeGreaterThan(0.8)
    expect(sureVerdicts(lines, verdicts).precision).toBeGreaterThanOrEqual(0.97)
  })
})

describe('Training lines', () => {
  const lines = [...trainingLines(), ...heldOutLines(), ...framedLines(1, seeded(2))]
  const plain = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '')

  test('None is a line of the evaluation data', () => {
    const evaluated = new Set([...readLines<ExtractionLine>('extraction.jsonl'), ...readLines<ModerationLine>('moderation.jsonl')].map(line => plain(line.text)).filter(text => text.length > 5))
    expect(lines.filter(line => evaluated.has(plain(line.text))).map(line => line.text)).toEqual([])
    expect(moderationLines().filter(line => evaluated.has(plain(line.text))).map(line => line.text)).toEqual([])
  })

  test('No long run of signs is shared with the evaluation data', () => {
    const runs = new Set<string>()
    const length = 9
    for (const { text } of [...readLines<ExtractionLine>('extraction.jsonl'), ...readLines<ModerationLine>('moderation.jsonl')]) {
      const signs = plain(text.replace(/https?:\S+/g, ''))
      for (let i = 0; i + length <= signs.length; i++) runs.add(signs.slice(i, i + length))
    }
    const shared = (text: string): boolean => {
      const signs = plain(text.replace(/https?:\S+/g, ''))
      for (let i = 0; i + length <= signs.length; i++) if (runs.has(signs.slice(i, i + length)) && new Set(signs.slice(i, i + length)).size > 4) return true
      return false
    }
    expect(lines.filter(line => shared(line.text)).map(line => line.text)).toEqual([])
    expect(moderationLines().filter(line => shared(line.text)).map(line => line.text)).toEqual([])
  })
})
