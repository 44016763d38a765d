import path from 'node:path'

/** What decides where data lives. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Folders of one register. The vault is shared by both hosts, so that either can restore what the other wrote. */
export interface DataFolders {
  readonly data: string
  readonly vault: string
  readonly inbox: string
  /** Copies of Chromium's database taken before a risk. */
  readonly aside: string
  /** Electron's userData. */
  readonly electron: string
  /** Profile of the browser that the browser host opens. */
  readonly browser: string
}

function baseFolder({ platform, env, home }: Surroundings): string {
  if (env['QUNBU_DATA']) return path.resolve(env['QUNBU_DATA'])
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Qunbu')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Qunbu')
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'qunbu')
}

/** `QUNBU_DATA` decides before the system's own place. A demo lives in a folder of its own and never sees the register. */
export function dataFolders(surroundings: Surroundings, demo: boolean): DataFolders {
  const base = baseFolder(surroundings)
  const data = demo ? path.join(base, 'demo') : base
  const at = (name: string): string => path.join(data, name)
  return { data, vault: at('vault'), inbox: at('inbox'), aside: at('aside'), electron: at('electron'), browser: at('browser') }
}
