import path from 'node:path'

export interface LaunchArguments {
  readonly demo: boolean
  /** `false`: serve and print the address only. */
  readonly open: boolean
  /** Absolute paths of files to import. */
  readonly files: readonly string[]
  /** Options nobody knows. */
  readonly unknown: readonly string[]
}

/** Reads the words after the program's name. Everything that is not an option is a file, relative to `folder`. */
export function readArguments(words: readonly string[], folder: string): LaunchArguments {
  const options = words.filter(word => word.startsWith('--'))
  return {
    demo: options.includes('--demo'),
    open: !options.includes('--no-open'),
    files: words.filter(word => !word.startsWith('--')).map(word => path.resolve(folder, word)),
    unknown: options.filter(option => option !== '--demo' && option !== '--no-open'),
  }
}
