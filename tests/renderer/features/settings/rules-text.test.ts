import { describe, expect, it } from 'vitest'
import { rulesText } from '../../../../renderer/features/settings/rules/rules.text'
import { scriptsText } from '../../../../renderer/features/settings/scripts/scripts.text'
import { RULES } from '../../../../shared/followups/rules/registry'
import { SCENES } from '../../../../shared/followups/scripts/scenes'

describe('the sheets of rules and scripts', () => {
  it('have words before and after every figure of every rule', () => {
    const keys: readonly string[] = rulesText.keys
    const wanted = [...new Set(RULES.flatMap(rule => Object.keys(rule.defaults)))].flatMap(option => [`opt_${option}`, `unit_${option}`])
    expect(wanted.filter(key => !keys.includes(key))).toEqual([])
  })

  it('name every occasion a script is written for', () => {
    const keys: readonly string[] = scriptsText.keys
    expect(SCENES.filter(scene => !keys.includes(`scene_${scene}`))).toEqual([])
  })
})
