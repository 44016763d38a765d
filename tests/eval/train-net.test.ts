import { expect, test } from 'vitest'
import { clauseNumbers } from '../../shared/facts/clauses'
import { netScores } from '../../shared/facts/net'
import { unpackNet } from '../../shared/facts/net-weights'
import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { likelyTags, meanOf, taughtBy } from './distil'
import { readTagged } from './facts-training'
import { keysOf, samplesOf, type Sample } from './net-samples'
import { packNet } from './train-facts'
import { trainNet, type TrainedNet } from './train-net'

const LINES = ['求[n:焊工]，急', '出[o:冷柜]，便宜', '今天下雨', '我在[c:苏州]', '求[n:木工]，急', '出[o:烤箱]，便宜', '今天堵车', '我在[c:宁波]'].map(readTagged)
const KEYS = keysOf(LINES, 1)
const SAMPLES = samplesOf(LINES, KEYS)
const SETTINGS = { width: 32, reach: [1, 2, 3], rounds: 60, rate: 0.005, dropInputs: 0.1, dropValues: 0, dropLast: 0, batch: 4 }
const NARROW = { ...SETTINGS, width: 16, reach: [1, 3], rounds: 120 }
const lesson = { samples: SAMPLES, inputs: KEYS.length }

/** The likeliest tag of each place by a net. */
function likeliest(learnt: TrainedNet, { ids, ends, clauseOf }: Sample): number[] {
  const scores = netScores(unpackNet(packNet(learnt)), { numbers: ids, ends }, clauseOf, [0, ends.length])
  const whole = scores.slice(0, ends.length * TAG_COUNT)
  const { forward, backward } = chainSums(whole, { length: ends.length, tags: TAG_COUNT, stepsExp: barredSteps(learnt.steps).map(Math.exp) })
  return Array.from(ends, (_, i) => Array.from({ length: TAG_COUNT }, (_one, t) => forward[i * TAG_COUNT + t]! * backward[i * TAG_COUNT + t]!).reduce((best, sum, t, all) => (sum > all[best]! ? t : best), 0))
}

const learnt = trainNet(lesson, SETTINGS, 17)
const teachers = { nets: [unpackNet(packNet(learnt))], steps: learnt.steps }

test('What is learnt from a few lines tells their tags, and the same lines give the same net', () => {
  for (const sample of SAMPLES) expect(likeliest(learnt, sample)).toEqual([...sample.tags])
  expect(trainNet(lesson, SETTINGS, 17)).toEqual(learnt)
})

test('A narrower net that is told only what another says of the lines tells their tags too', () => {
  const untold = SAMPLES.map(sample => ({ ...sample, tags: new Uint8Array(sample.tags.length) }))
  const taught = trainNet({ ...lesson, samples: taughtBy(teachers, untold, 0), steps: learnt.steps }, NARROW, 5)
  expect(taught.steps).toEqual(learnt.steps)
  for (const sample of SAMPLES) expect(likeliest(taught, sample)).toEqual([...sample.tags])
})

test('What teachers say of a place adds up to one, with its own tag counted as much as is asked', () => {
  for (const sample of SAMPLES) {
    const [half, none] = [likelyTags(sample, teachers, 0.5), likelyTags(sample, teachers, 0)]
    sample.tags.forEach((tag, i) => {
      const of = (list: Float32Array): Float32Array => list.subarray(i * TAG_COUNT, (i + 1) * TAG_COUNT)
      expect(of(half).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4)
      expect(of(half)[tag]).toBeCloseTo(0.5 + of(none)[tag]! / 2, 5)
    })
  }
})

test('The mean of several lists is that of each of their numbers', () => {
  expect([...meanOf([Float64Array.of(1, 2), Float64Array.of(3, 6)])]).toEqual([2, 4])
})

test('Inputs that come up too seldom are left out', () => {
  const [once, twice] = [keysOf(LINES, 1), keysOf(LINES, 2)]
  expect(twice.length).toBeLessThan(once.length)
  const sample = samplesOf(LINES, twice)[0]!
  expect(sample.ids.length).toBeLessThan(SAMPLES[0]!.ids.length)
  expect(Math.max(...sample.ids)).toBeLessThan(twice.length)
  expect([...sample.clauseOf]).toEqual([...clauseNumbers(LINES[0]!.text)])
})
