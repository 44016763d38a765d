import path from 'node:path'

/** What a program's words ask for. */
export interface Words {
  readonly demo: boolean
  /** Absolute paths. */
  readonly files: readonly string[]
}

/**
 * Reads the words a program was started with (`argv`, without the program). Options of ours and of Chromium begin with a
 * dash; an unpacked app is started with its own folder as the first word, which is no file to import.
 */
export function readWords(argv: readonly string[], folder: string, appFolder: string): Words {
  const paths = argv.filter(word => word !== '' && !word.startsWith('-')).map(word => path.resolve(folder, word))
  return { demo: argv.includes('--demo'), files: paths.filter(file => path.resolve(file) !== path.resolve(appFolder)) }
}

/** Paths sent along by a second start; anything else it may contain is dropped. */
export function handedOver(data: unknown): readonly string[] {
  const files = typeof data === 'object' && data !== null && 'files' in data ? data.files : null
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string' && path.isAbsolute(file)) : []
}
