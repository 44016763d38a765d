// Finds Electron's binary or has Electron's own installer fetch it, within a time limit.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const NAME_BY_PLATFORM = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** Path of the binary below its folder. */
export const binaryName = platform => NAME_BY_PLATFORM[platform] ?? 'electron'

/** The binary that is there already, or `null`. `ELECTRON_OVERRIDE_DIST_PATH` decides before anything else. */
export function findElectron(root, env, platform) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const home = path.join(root, 'node_modules', 'electron')
  const folder = override ? path.resolve(root, override) : path.join(home, 'dist')
  const noted = path.join(home, 'path.txt')
  const name = existsSync(noted) ? readFileSync(noted, 'utf8') : binaryName(platform)
  return [...new Set([name, binaryName(platform)])].map(one => path.join(folder, one)).find(existsSync) ?? null
}

/** The reason in a few words, out of what the installer printed. */
export function reasonIn(output) {
  const lines = output.split('\n').map(line => line.trim()).filter(line => line !== '')
  const cause = lines.find(line => /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EPERM|EACCES|ENOSPC|CERT_|HTTPError|status code)/i.test(line))
  return (cause ?? lines.find(line => /error/i.test(line)) ?? lines[0] ?? 'no answer').replace(/^(\[?cause\]?|TypeError|Error):\s*/i, '').slice(0, 160)
}

/** Runs Electron's installer; resolves with `null` when it worked, else with the reason. Kills it after `limitMs`. */
export function installElectron(root, limitMs) {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return Promise.resolve('node_modules/electron/install.js is missing')
  return new Promise(resolve => {
    const child = spawn(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`no download within ${Math.round(limitMs / 1000)} s`)
    }, limitMs)
    child.stdout.on('data', piece => { output += piece })
    child.stderr.on('data', piece => { output += piece })
    child.on('error', error => { clearTimeout(timer); resolve(error.message) })
    child.on('exit', code => { clearTimeout(timer); resolve(code === 0 ? null : reasonIn(output)) })
  })
}

/**
 * Runs the app in Electron until it ends. Resolves with `null` after an ordinary end, or with the reason when it could not
 * start: an end with an error within the first seconds.
 */
export function runElectron(binary, root, words) {
  const SHORT_MS = 8_000
  return new Promise(resolve => {
    const started = Date.now()
    const child = spawn(binary, [root, ...words], { cwd: process.cwd(), stdio: ['ignore', 'inherit', 'pipe'] })
    let errors = ''
    child.stderr.on('data', piece => {
      errors = `${errors}${piece}`.slice(-4_000)
      if (Date.now() - started >= SHORT_MS) process.stderr.write(piece)
    })
    const forward = signal => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward)
    const done = reason => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward)
      resolve(reason)
    }
    child.on('error', error => done(error.message))
    child.on('exit', (code, signal) => {
      const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM' && Date.now() - started < SHORT_MS
      done(failed ? reasonIn(errors) : null)
    })
  })
}
