import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillScript, missingVariables, scriptText, variablesOf } from '../../../shared/followups/scripts/fill-script'
import { DEFAULT_SCRIPTS } from '../../../shared/followups/scripts/library'
import { personValues } from '../../../shared/followups/scripts/person-values'
import { pickScript, scriptForOne, usedScripts } from '../../../shared/followups/scripts/pick-script'
import { SCENES, sceneOf } from '../../../shared/followups/scripts/scenes'
import type { Day } from '../../../shared/model/day'
import type { Fact } from '../../../shared/model/person'
import { aFact, aNeed, anOffer, aPerson, aVisit } from './build-register'

describe('scripts', () => {
  it('show a missing variable by its name, never blank', () => {
    const parts = fillScript('{称呼}，{节日}好', { 称呼: '张姐', 节日: ' ' })
    expect(parts).toEqual([{ kind: 'value', name: '称呼', text: '张姐' }, { kind: 'text', text: '，' }, { kind: 'missing', name: '节日' }, { kind: 'text', text: '好' }])
    expect(missingVariables(parts)).toEqual(['节日'])
    expect(scriptText(parts)).toBe('张姐，{节日}好')
  })

  it('never read a value from the prototype', () => {
    expect(fillScript('{constructor}', {})).toEqual([{ kind: 'missing', name: 'constructor' }])
  })

  it('put the text back together when nothing is known', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{称呼}', '{', '}', '你好', '{{', '{节日}', '\n'), { maxLength: 10 }), pieces => {
      const text = pieces.join('')
      expect(scriptText(fillScript(text, {}))).toBe(text)
    }))
  })

  it('come in at least thirty, every scene served, numbered in order', () => {
    expect(DEFAULT_SCRIPTS.length).toBeGreaterThanOrEqual(30)
    expect(SCENES.filter(scene => !DEFAULT_SCRIPTS.some(script => script.scene === scene))).toEqual([])
    expect(DEFAULT_SCRIPTS.map(script => script.number)).toEqual(DEFAULT_SCRIPTS.map((_, i) => i + 1))
  })

  it('use only variables the page can fill', () => {
    const known = ['称呼', '上次聊到', '需求', '资源', '地点', '对方', '群名', '节日', '行业', '旺季', '天数', '到期日', '入群日', '问题', '人数', '剩余']
    expect(DEFAULT_SCRIPTS.flatMap(script => variablesOf(script.text)).filter(name => !known.includes(name))).toEqual([])
  })

  it('never offer the one used last while there is another', () => {
    const festival = DEFAULT_SCRIPTS.filter(script => script.scene === 'festival')
    for (const last of festival) {
      expect(pickScript(DEFAULT_SCRIPTS, 'festival', [last.id], {})?.id).not.toBe(last.id)
    }
    expect(pickScript(DEFAULT_SCRIPTS, 'festival', festival.map(script => script.id), {})?.id).toBe(festival.at(-1)?.id)
    expect(pickScript(DEFAULT_SCRIPTS, 'no such scene', [], {})).toBeNull()
  })

  it('prefer the one whose variables are known', () => {
    const picked = pickScript(DEFAULT_SCRIPTS, 'visit', [], { 称呼: '张姐' })
    expect(missingVariables(fillScript(picked!.text, { 称呼: '张姐' }))).toEqual([])
  })

  it('are the chosen ones for everybody greeted together, save those who have had them before', () => {
    const [first, second] = DEFAULT_SCRIPTS.filter(script => script.scene === 'festival')
    const had = (script: typeof first) => aVisit('a', '2026-10-01', { scriptId: script!.id })
    expect(scriptForOne(DEFAULT_SCRIPTS, first!, [], {})).toBe(first)
    expect(scriptForOne(DEFAULT_SCRIPTS, first!, [had(second)], {})).toBe(first)
    expect(scriptForOne(DEFAULT_SCRIPTS, first!, [had(first)], {})).toBe(second)
    expect(scriptForOne([first!], first!, [had(first)], {})).toBe(first)
  })

  it('know of a person what was confirmed or not denied, wanted and offered, and nothing made up', () => {
    const values = personValues({
      person: aPerson('a', { name: '杭州-电商-阿明' }), visits: [aVisit('a', '2026-11-01', { text: '问过叉车，等消息' })], groups: ['仓储群'],
      facts: [aFact('a', 'industry', '电商'), aFact('a', 'city', '宁波', { state: 'rejected' })], needs: [aNeed('n', 'a', { state: 'met' })], offers: [anOffer('o', 'a')],
    })
    expect(values).toEqual({ 称呼: '阿明', 上次聊到: '叉车', 行业: '电商', 地点: undefined, 群名: '仓储群', 需求: undefined, 资源: '冷链仓' })
  })

  it('say the latest of what was confirmed, and nothing that was only read', () => {
    const known = (...facts: Fact[]) => personValues({ person: aPerson('a'), visits: [], groups: [], facts }).地点
    const [old, late, read] = [aFact('a', 'city', '杭州'), aFact('a', 'city', '宁波', { on: '2026-06-01' as Day }), aFact('a', 'city', '苏州', { on: '2026-11-01' as Day, state: 'suggested' })]
    expect([known(old, late, read), known(late, old), known(read)]).toEqual(['宁波', '宁波', undefined])
  })

  it('know which were used with a person, latest first', () => {
    const visits = [aVisit('a', '2026-11-01', { scriptId: 'x' as never }), aVisit('a', '2026-11-05', { scriptId: 'y' as never }), aVisit('a', '2026-11-09', { scriptId: 'x' as never })]
    expect(usedScripts(visits)).toEqual(['x', 'y'])
  })

  it('have a scene for both sides of an introduction and for terms', () => {
    expect(sceneOf({ code: 'introduction.followUp', side: 'owner' })).toBe('introduction.owner')
    expect(sceneOf({ code: 'festival.greet' }, true)).toBe('term')
    expect(sceneOf({ code: 'roster.stale' })).toBeNull()
  })
})
