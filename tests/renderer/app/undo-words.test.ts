import { afterEach, describe, expect, it } from 'vitest'
import { actWords } from '../../../renderer/app/act-words'
import { shownKeys } from '../../../renderer/ui/key-bindings'
import { undoneKind } from '../../../renderer/app/undone-kind'
import { setLanguage } from '../../../renderer/ui/text'
import type { RegisterTable, RowChange } from '../../../shared/model/register'

const touched = (...tables: RegisterTable[]) => ({ changes: tables.map(table => ({ table, key: '1', before: null, after: null }) as RowChange) })

afterEach(() => setLanguage('zh'))

describe('the words after an undo', () => {
  it('name the visit when a visit also ticked its follow-up and moved the person', () => {
    expect(actWords(undoneKind(touched('people', 'followUps', 'visits')))).toBe('记的回访')
  })

  it('name a merge of people by its people', () => {
    expect(actWords(undoneKind(touched('accounts', 'people')))).toBe('成员资料')
  })

  it('have something to say about an act that touched nothing known', () => {
    expect(actWords(undoneKind(touched()))).toBe('上一步')
  })

  it('come in English too', () => {
    setLanguage('en')
    expect(actWords('visit.logged')).toBe('logged visit')
  })
})

describe('keys as drawn', () => {
  it('are named in the language of the screen', () => {
    expect([shownKeys('Space'), shownKeys('ctrl+shift+z'), shownKeys('j')]).toEqual(['空格', 'Ctrl Shift Z', 'J'])
    setLanguage('en')
    expect(shownKeys('Space')).toBe('Space')
  })
})
