import { useEffect } from 'react'
import { giveWayToOperator } from '../data/imports'

const HANDS = ['hashchange', 'pointerdown', 'keydown', 'wheel'] as const

/** Lets an import give way to whatever the operator does. */
export function useGivingWay(): void {
  useEffect(() => {
    for (const hand of HANDS) window.addEventListener(hand, giveWayToOperator, { passive: true, capture: true })
    return () => { for (const hand of HANDS) window.removeEventListener(hand, giveWayToOperator, { capture: true }) }
  }, [])
}
