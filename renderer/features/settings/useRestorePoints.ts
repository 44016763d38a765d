import { useCallback, useEffect, useState } from 'react'
import { currentVault } from '../../data/current-vault'
import type { RestorePoint } from '../../host/host'

/** The vault takes snapshots by itself; while the page is open its list is looked at this often. */
const LOOK_MS = 4_000

/** Restore points, newest first, and a way to ask again; `null` until the vault answers. */
export function useRestorePoints(): readonly [readonly RestorePoint[] | null, () => Promise<void>] {
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null)
  const read = useCallback(async () => {
    const found = (await currentVault()?.points()) ?? []
    setPoints([...found].sort((a, b) => b.at - a.at))
  }, [])
  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(), LOOK_MS)
    return () => clearInterval(timer)
  }, [read])
  return [points, read]
}
