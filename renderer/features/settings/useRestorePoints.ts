import { useCallback, useEffect, useState } from 'react'
import { currentVault } from '../../data/current-vault'
import type { RestorePoint } from '../../host/host'

/** Restore points, newest first, and a way to ask again; `null` until the vault answers. */
export function useRestorePoints(): readonly [readonly RestorePoint[] | null, () => Promise<void>] {
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null)
  const read = useCallback(async () => {
    const found = (await currentVault()?.points()) ?? []
    setPoints([...found].sort((a, b) => b.at - a.at))
  }, [])
  useEffect(() => { void read() }, [read])
  return [points, read]
}
