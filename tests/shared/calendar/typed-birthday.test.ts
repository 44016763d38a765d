import { describe, expect, it } from 'vitest'
import { typedBirthday } from '../../../shared/calendar/typed-birthday'

describe('a birthday as it is typed', () => {
  it('is read in figures and in words, solar and lunar, with and without a year', () => {
    const forms = { '03-08': '03-08', '3-8': '03-08', '3/8': '03-08', '3.8': '03-08', '3月8日': '03-08', '3月8号': '03-08', '1990-3-8': '1990-03-08', '1990年3月8日': '1990-03-08', '1990/3/8': '1990-03-08', 农历八月十五: '农历08-15', '农历8月15': '农历08-15', '农历08-15': '农历08-15', 阴历腊月三十: '农历12-30', 正月初一: '农历01-01', 农历闰六月十五: '农历闰06-15', '农历闰06-15': '农历闰06-15', 闰六月初一: '农历闰06-01', 廿三: null, 农历冬月廿三: '农历11-23' }
    for (const [typed, stored] of Object.entries(forms)) expect(typedBirthday(typed), typed).toBe(stored)
  })

  it('is refused where no such day can be, or more than a day stands there', () => {
    for (const typed of ['二月三十一', '2-30', '13月1日', '农历八月三十一', '3月', '生日是3月8日吧', '1990年2月29日', '']) expect(typedBirthday(typed), typed).toBeNull()
  })
})
