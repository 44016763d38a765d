import { bench } from './bench'
import { CliFailure, CliUsage, type CliHost, type Command } from './command'
import { convert } from './convert'
import { extract } from './extract'
import { match } from './match'
import { moderate } from './moderate'
import { parse } from './parse'
import { plan } from './plan'
import { stats } from './stats'

/** Every command of the headless program, by name. */
const COMMANDS: Readonly<Record<string, Command>> = { parse, convert, extract, match, moderate, stats, plan, bench }

/** Runs the command that the arguments name; returns the exit code and what goes to stderr. */
export async function runCli(host: CliHost): Promise<{ readonly code: number; readonly error: string }> {
  const [name, ...args] = host.args
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return { code: 2, error: usageOf(name === undefined ? 'name a command' : `unknown command ${name}`) }
  try {
    await command.run({ ...host, args })
    return { code: 0, error: '' }
  } catch (error) {
    if (error instanceof CliFailure) return { code: 1, error: `${error.message}\n` }
    if (error instanceof CliUsage) return { code: 2, error: `${error.message}\nusage: node out/cli/index.js ${command.usage}\n` }
    throw error
  }
}

function usageOf(problem: string): string {
  const forms = Object.values(COMMANDS).map(command => `  node out/cli/index.js ${command.usage}`)
  return `${problem}\nusage:\n${forms.join('\n')}\n`
}
