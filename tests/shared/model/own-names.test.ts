import { expect, it } from 'vitest'
import { ownNames } from '../../../shared/model/own-names'

it('a table has its own entries and nothing that every object has', () => {
  const table = ownNames({ image: '[图片]' })
  expect(table['image']).toBe('[图片]')
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect(table[name]).toBeUndefined()
})
