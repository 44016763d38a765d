import { describe, expect, it } from 'vitest'
import { changesPlan } from '../../../renderer/app/plan-again'
import type { RegisterTable } from '../../../shared/model/register'

const act = (kind: string, tables: readonly RegisterTable[]) => ({ kind, changes: tables.map(table => ({ table, key: 'x', before: null, after: null })) })

describe('planning the day anew', () => {
  it.each<[string, RegisterTable[]]>([['settings.changed', ['settings']], ['need.created', ['needs']], ['group.account', ['groups']], ['person.edited', ['people']], ['introduction.started', ['introductions']], ['people.merged', ['visits', 'people']]])('follows %s', (kind, tables) => {
    expect(changesPlan(act(kind, tables))).toBe(true)
  })

  it.each<[string, RegisterTable[]]>([['visit.logged', ['visits', 'people', 'needs']], ['followUp.done', ['followUps']], ['followUps.replanned', ['followUps']], ['script.edited', ['scripts']], ['review.kept', ['reviews']], ['facts.suggested', ['facts', 'needs', 'offers']]])('does not follow %s', (kind, tables) => {
    expect(changesPlan(act(kind, tables))).toBe(false)
  })
})
