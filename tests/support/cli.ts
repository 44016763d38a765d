import { runCli } from '../../electron/cli/run'

export interface CliOutcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs a headless command inside the test. */
export async function cli(args: readonly string[], stdin: readonly string[] = []): Promise<CliOutcome> {
  let out = ''
  const result = await runCli({
    args,
    write: text => { out += text },
    stdin: async function* () { yield* stdin },
    peakRss: () => 100e6,
    clock: () => performance.now(),
    now: () => Date.UTC(2025, 10, 21),
    today: () => '2025-11-21',
  })
  return { code: result.code, out, error: result.error }
}
