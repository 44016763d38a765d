import { describe, expect, it } from 'vitest'
import { TRAINING_CARDS } from '../../../resources/training/cards'
import { afterDrill, DRILL_CARDS, drillCards } from '../../../shared/followups/drill'
import { tooSoon } from '../../../shared/followups/moments'
import { plan } from '../../../shared/followups/plan'
import { addDays } from '../../../shared/model/day'
import type { MomentsPost } from '../../../shared/model/settings'
import { aPerson, aRegister, factsOf, TODAY } from './build-register'

const post = (id: string, ahead: number, tags: string[] = [], fields: Partial<MomentsPost> = {}): MomentsPost => ({ id, on: addDays(TODAY, ahead), text: `文案 ${id}`, tags: tags as never[], ...fields })

describe('planned posts', () => {
  it('warn of a second post to a tag within 3 days, either way, the third included, and none from the fourth on', () => {
    const posts = [post('a', 0, ['跨境'])]
    expect(tooSoon(post('b', 2, ['跨境', '冷链']), posts)).toMatchObject({ days: 2, tags: ['跨境'] })
    expect(tooSoon(post('b', -1, ['跨境']), posts)).toMatchObject({ days: 1 })
    expect(tooSoon(post('b', 3, ['跨境']), posts)).toMatchObject({ days: 3 })
    expect(tooSoon(post('b', 4, ['跨境']), posts)).toBeNull()
    expect(tooSoon(post('b', 1, ['冷链']), posts)).toBeNull()
  })

  it('count one for everybody against every tag, and none against itself', () => {
    expect(tooSoon(post('b', 1), [post('a', 0, ['跨境'])])).toMatchObject({ tags: [], days: 1 })
    expect(tooSoon(post('a', 0, ['跨境']), [post('a', 0, ['跨境'])])).toBeNull()
  })

  it('stand on the list of their day with the people who see them, and for a week after', () => {
    const people = [aPerson('a', { tags: ['跨境' as never] }), aPerson('b')]
    const rows = (ahead: number, tags: string[]) => plan(factsOf(aRegister({ people, settings: { moments: [post('m', ahead, tags)] } }))).filter(draft => draft.rule === 'moments-post')
    expect(rows(0, ['跨境'])).toMatchObject([{ reason: { people: 1 } }])
    expect(rows(-7, [])).toMatchObject([{ reason: { people: 2 } }])
    expect([rows(1, []), rows(-8, [])]).toEqual([[], []])
  })
})

describe('the drill', () => {
  it('gives ten different cards, the same ones all day, weak ones first', () => {
    const cards = drillCards(undefined, TODAY)
    expect(new Set(cards.map(card => card.id)).size).toBe(DRILL_CARDS)
    expect(drillCards(undefined, TODAY)).toEqual(cards)
    const weak = TRAINING_CARDS.filter(card => !cards.includes(card)).slice(0, 2).map(card => card.id)
    expect(drillCards({ runs: [], weak, notes: '' }, TODAY).slice(0, 2).map(card => card.id).sort()).toEqual([...weak].sort())
  })

  it('keeps the score and what went wrong; a weak card stays until it goes right', () => {
    const one = afterDrill(undefined, [{ id: 'm1', right: true }, { id: 'm2', right: false }], TODAY)
    expect(one).toMatchObject({ runs: [{ on: TODAY, right: 1, of: 2 }], weak: ['m2'] })
    expect(afterDrill(one, [{ id: 'm3', right: false }], TODAY).weak).toEqual(['m2', 'm3'])
    expect(afterDrill(one, [{ id: 'm2', right: true }], TODAY).weak).toEqual([])
  })

  it('has cards with three different answers, one of them right, and unique ids', () => {
    expect(new Set(TRAINING_CARDS.map(card => card.id)).size).toBe(TRAINING_CARDS.length)
    for (const card of TRAINING_CARDS) {
      expect(new Set(card.answers).size).toBe(3)
      expect(card.answers[card.right]).not.toBe('')
      expect(card.why).not.toBe('')
    }
  })
})
