import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRows, rowTable } from '../../../shared/facts/row-table'

test('Each key has its row, every other none, however they collide', () => {
  const key = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer().map(low => low << 16), fc.integer())
  fc.assert(fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key, { maxLength: 100 }), (keys, others) => {
    const asked = Int32Array.from([...keys, ...others])
    const rows = new Int32Array(asked.length)
    findRows(rowTable(Int32Array.from(keys)), asked, asked.length, rows)
    expect([...rows]).toEqual([...asked].map(one => keys.indexOf(one)))
  }))
})
