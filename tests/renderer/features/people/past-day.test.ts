import { expect, it } from 'vitest'
import { pastDay } from '../../../../renderer/features/people/past-day'
import type { Day } from '../../../../shared/model/day'

const TODAY = '2026-11-21' as Day

it('A day typed without a year is the last such day, one with a year is just that', () => {
  const days = { '10月1日': '2026-10-01', '12月1日': '2025-12-01', '10-1': '2026-10-01', '12-1': '2025-12-01', '2026-10-01': '2026-10-01', '2026年10月1日': '2026-10-01', 昨天: '2026-11-20', 今天: '2026-11-21', 不知道: null, '': null }
  for (const [typed, day] of Object.entries(days)) expect(pastDay(typed, TODAY), typed).toBe(day)
})
