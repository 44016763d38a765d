import { describe, expect, it } from 'vitest'
import { splitField } from '../../../../renderer/features/people/card/custom-field'
import { besideCard, columnsOf, DEFAULT_COLUMNS, toggled } from '../../../../renderer/features/people/columns'

describe('columns of the people table', () => {
  it('are the default ones until somebody chooses, and unknown ids are passed over', () => {
    expect(columnsOf(undefined)).toEqual(DEFAULT_COLUMNS)
    expect(columnsOf(['gone'])).toEqual(DEFAULT_COLUMNS)
    expect(columnsOf(['city', 'gone', 'custom:尺码'])).toEqual(['city', 'custom:尺码'])
  })

  it('come in at their place, custom fields last, and the last one stays', () => {
    expect(toggled(['has', 'last'], 'city')).toEqual(['has', 'city', 'last'])
    expect(toggled(['custom:尺码', 'last'], 'has')).toEqual(['has', 'last', 'custom:尺码'])
    expect(toggled(['has', 'last'], 'last')).toEqual(['has'])
    expect(toggled(['has'], 'has')).toEqual(['has'])
  })
})

it('Beside an open card stand the first columns and the one the list is sorted by', () => {
  expect(besideCard(['has', 'city', 'last'], 'last')).toEqual(['has', 'city', 'last'])
  expect(besideCard(['has', 'city', 'tags', 'presence', 'last'], 'last')).toEqual(['has', 'city', 'last'])
  expect(besideCard(['has', 'city', 'tags', 'presence'], 'name')).toEqual(['has', 'city', 'tags'])
})

describe('a field of the operator’s own', () => {
  it.each([['尺码：L', { name: '尺码', value: 'L' }], ['微店: a:b', { name: '微店', value: 'a:b' }], ['没有冒号', null], ['：空名', null], ['空值：', null]])('%s', (text, field) => {
    expect(splitField(text)).toEqual(field)
  })
})
