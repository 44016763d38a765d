import { useEffect, useState } from 'react'
import { currentHost } from '../../host/current-host'
import type { HostInfo } from '../../host/host'

/** What the host tells about itself; `null` until it answers. */
export function useHostInfo(): HostInfo | null {
  const [info, setInfo] = useState<HostInfo | null>(null)
  useEffect(() => {
    let gone = false
    void currentHost()?.info().then(answer => { if (!gone) setInfo(answer) })
    return () => { gone = true }
  }, [])
  return info
}
