import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GivingWay } from '../../../renderer/data/giving-way'
import { answerAsks, type SinkAnswer } from '../../../renderer/data/import-worker/remote-sink'

/** A clock that only sleeping and working move. */
function clock() {
  let now = 0
  return { tools: { now: () => now, sleep: (ms: number) => { now += ms; return Promise.resolve() } }, work: (ms: number) => { now += ms } }
}

describe('work that gives way to the operator', () => {
  it('rests as long as it was asked to, and not when nobody asks', async () => {
    const { tools } = clock()
    const way = new GivingWay(tools)
    expect(way.isDue).toBe(false)
    way.ask(250)
    expect(way.isDue).toBe(true)
    await way.rest()
    expect(tools.now()).toBe(250)
    expect(way.isDue).toBe(false)
  })

  it('is done for at least half of the time, however often and for however long it is asked to rest', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ ask: fc.integer({ min: 0, max: 5000 }), work: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 200 }), async pieces => {
      const { tools, work } = clock()
      const way = new GivingWay(tools)
      let worked = 0
      for (const piece of pieces) {
        way.ask(piece.ask)
        await way.rest()
        work(piece.work)
        worked += piece.work
      }
      // The last rest may stand without the work that follows it.
      expect(tools.now() - worked).toBeLessThanOrEqual(worked + 400)
    }))
  })

  it('stores nothing while it rests, and everything after', async () => {
    const answers: SinkAnswer[] = []
    let wake = () => {}
    let now = 0
    const way = new GivingWay({ now: () => now, sleep: ms => new Promise(resolve => { wake = () => { now += ms; resolve() } }) })
    const began: string[] = []
    const hear = answerAsks({ begin: (id: string) => void began.push(id), add: async () => {}, stored: async () => {}, ledgers: async () => ({ months: [], ledgers: [], staged: [] }), close: async () => {} } as never, answer => void answers.push(answer), way)
    hear({ type: 'giveWay', ms: 100 })
    hear({ type: 'begin', groupId: 'g' as never, oldHeads: [] })
    await new Promise(resolve => setTimeout(resolve))
    expect(began).toEqual([])
    wake()
    await new Promise(resolve => setTimeout(resolve))
    expect(began).toEqual(['g'])
    expect(answers).toEqual([{}])
  })
})
