import { expect, test } from 'vitest'
import { featuresOf } from '../../shared/facts/features'
import { netScores } from '../../shared/facts/net'
import { netInputs } from '../../shared/facts/net-inputs'
import { unpackNet } from '../../shared/facts/net-weights'
import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { readTagged } from './facts-training'
import { packNet } from './train-facts'
import { trainNet } from './train-net'

const LINES = ['求[n:焊工]，急', '出[o:冷柜]，便宜', '今天下雨', '我在[c:苏州]', '求[n:木工]，急', '出[o:烤箱]，便宜', '今天堵车', '我在[c:宁波]'].map(readTagged)

test('What is learnt from a few lines tells their tags, and the same lines give the same net', () => {
  const settings = { rounds: 60, rate: 0.005, dropInputs: 0.1, dropValues: 0, dropLast: 0, batch: 4, least: 1 }
  const learnt = trainNet(LINES, settings, 17)
  const net = unpackNet(packNet(learnt, 1))
  for (const { text, tags } of LINES) {
    const { codes, marks, clauseOf } = featuresOf(text)
    const scores = netScores(net, netInputs(text, codes, marks), clauseOf)
    const whole = Float64Array.from(scores.subarray(0, tags.length * TAG_COUNT))
    const { forward, backward } = chainSums(whole, { length: tags.length, tags: TAG_COUNT, stepsExp: barredSteps(learnt.steps).map(Math.exp) })
    const likeliest = Array.from(tags, (_, i) => Array.from({ length: TAG_COUNT }, (_, t) => forward[i * TAG_COUNT + t]! * backward[i * TAG_COUNT + t]!).reduce((best, sum, t, all) => (sum > all[best]! ? t : best), 0))
    expect(likeliest).toEqual([...tags])
  }
  expect(trainNet(LINES, settings, 17)).toEqual(learnt)
})
