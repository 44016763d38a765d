import { useEffect, useRef, type RefObject } from 'react'

/** Brings what is open under a row into sight once its content, read a moment later, has grown; `stamp` changes when it has. */
export function useInSight(stamp: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (stamp > 0) box.current?.scrollIntoView({ block: 'nearest' }) }, [stamp])
  return box
}
