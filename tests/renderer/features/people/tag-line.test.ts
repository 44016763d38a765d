import { expect, it } from 'vitest'
import { tagOfLine } from '../../../../renderer/features/people/tag-line'
import type { Day } from '../../../../shared/model/day'

const read = (text: string) => tagOfLine(text, '2026-11-21' as Day)

it('A tag typed with an end holds until that day, one that only names a day is its name', () => {
  expect(read('双十一 到12月10日')).toEqual({ name: '双十一', until: '2026-12-10' })
  expect(read('冬训营，截止到 2027-01-31')).toEqual({ name: '冬训营', until: '2027-01-31' })
  for (const name of ['老客', '12月10日', '到场 12月10日', '到12月10日']) expect(read(name)).toEqual({ name })
})
