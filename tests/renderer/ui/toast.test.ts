import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dismissToast, toast, undoToast, useToast } from '../../../renderer/ui/toast'

beforeEach(() => dismissToast())

describe('toasts', () => {
  it('stand one at a time: a new one takes the place of the last', () => {
    toast({ text: '一' })
    toast({ text: '二' })
    expect(useToast.getState().shown?.text).toBe('二')
  })

  it('are not taken away by the clock of an older one', () => {
    toast({ text: '一' })
    const older = useToast.getState().shown?.number
    toast({ text: '二' })
    dismissToast(older)
    expect(useToast.getState().shown?.text).toBe('二')
  })

  it('take back their own act on Ctrl+Z, once', () => {
    const undo = vi.fn()
    toast({ text: '记下了', undo })
    expect([undoToast(), undoToast()]).toEqual([true, false])
    expect(undo).toHaveBeenCalledOnce()
  })

  it('without anything to take back leave Ctrl+Z to the acts', () => {
    toast({ text: '已备份' })
    expect(undoToast()).toBe(false)
    expect(useToast.getState().shown).not.toBeNull()
  })
})
