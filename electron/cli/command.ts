/** What a command gets from its surroundings, so that it can be run inside a test. */
export interface CliHost {
  readonly args: readonly string[]
  /** Writes to standard output as it is, without adding a line end. */
  write(text: string): void
  /** Lines of standard input. */
  stdin(): AsyncIterable<string>
  /** The running peak of resident memory in bytes. */
  peakRss(): number
  /** Milliseconds of a steady clock. */
  clock(): number
  /** Epoch milliseconds. */
  now(): number
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): string
}

/** A command that cannot go on: one line on stderr that names the file, what is wrong and what to do; exit code 1. */
export class CliFailure extends Error {}

/** Wrong usage: the command's form on stderr; exit code 2. */
export class CliUsage extends Error {}

/** Does the same for each file; those that fail do not keep the others from their turn. Fails at the end with a line for each. */
export async function forEachFile(files: readonly string[], act: (file: string) => Promise<void>): Promise<void> {
  const failures: string[] = []
  for (const file of files) {
    try {
      await act(file)
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error
      failures.push(error.message)
    }
  }
  if (failures.length > 0) throw new CliFailure(failures.join('\n'))
}

export interface Command {
  /** The command's form behind `node out/cli/index.js`. */
  readonly usage: string
  run(host: CliHost): Promise<void>
}

export interface ParsedArguments {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** Splits arguments into files, `--option VALUE` and `--flag`; anything not announced is wrong usage. */
export function parseArguments(args: readonly string[], known: { readonly options: readonly string[]; readonly flags: readonly string[] }): ParsedArguments {
  const files: string[] = []
  const options: Record<string, string> = {}
  const flags = new Set<string>()
  let onlyFiles = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (onlyFiles || !arg.startsWith('--')) {
      files.push(arg)
      continue
    }
    const [name, inline] = arg.slice(2).split(/=(.*)/s, 2) as [string, string | undefined]
    if (name === '') onlyFiles = true
    else if (known.flags.includes(name) && inline === undefined) flags.add(name)
    else if (known.options.includes(name)) {
      const value = inline ?? args[++i]
      if (value === undefined) throw new CliUsage(`--${name} needs a value`)
      options[name] = value
    } else throw new CliUsage(`unknown option --${name}`)
  }
  return { files, options, flags }
}
