import { describe, expect, it } from 'vitest'
import { idleTime } from '../../../renderer/app/idle-time'

describe('the time nobody touched the window', () => {
  const clocks = () => {
    const now = { steady: 0, wall: 1_000_000 }
    return { now, idle: idleTime(() => now.steady, () => now.wall) }
  }

  it('counts a sleep, in which only the wall clock goes on', () => {
    const { now, idle } = clocks()
    now.wall += 3_600_000
    expect(idle.ms()).toBe(3_600_000)
  })

  it('goes on when the wall clock is set back by a year', () => {
    const { now, idle } = clocks()
    now.wall -= 365 * 86_400_000
    now.steady += 600_000
    expect(idle.ms()).toBe(600_000)
  })

  it('begins anew with a touch', () => {
    const { now, idle } = clocks()
    now.wall += 5_000
    now.steady += 5_000
    idle.touch()
    expect(idle.ms()).toBe(0)
  })
})
