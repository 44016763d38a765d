// `npm start`: installs what is missing, builds what is old, opens the app in Electron, else in the browser host.
// Plain JavaScript without dependencies: on a fresh clone nothing else is there yet.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findElectron, installElectron, runElectron } from './electron-binary.mjs'
import { isNodeNewEnough, needsBuild, needsInstall } from './set-up.mjs'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..', '..')
// npm runs this in the project's folder; a file is meant as seen from where npm was called.
const words = process.argv.slice(2).map(word => (word.startsWith('--') ? word : path.resolve(process.env.INIT_CWD ?? process.cwd(), word)))
const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale)
const say = (zh, en) => console.log(isChinese ? zh : en)

function fail(zh, en) {
  console.error(isChinese ? zh : en)
  process.exit(1)
}

/** Runs a step in silence; its output is shown only when it fails. */
function step(command, args, shell = false) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 })
  if (done.status !== 0) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim())
  return done.status === 0
}

if (!isNodeNewEnough(process.versions.node)) {
  fail(`需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}。`, `Node 20.19 or later is needed; this is ${process.versions.node}.`)
}

if (needsInstall(root)) {
  say('正在安装依赖 …', 'Installing dependencies …')
  const isWindows = process.platform === 'win32'
  if (!step(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], isWindows)) {
    fail('依赖没有装上，原因见上；联网后再运行 npm start。', 'The dependencies could not be installed, see above; connect to the internet and run npm start again.')
  }
}

if (needsBuild(root)) {
  say('正在构建 …', 'Building …')
  if (!step(process.execPath, [path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'])) {
    fail('构建失败，原因见上。', 'The build failed, see above.')
  }
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** `null` when the app ran in Electron, else why not, in Chinese and English. */
async function openInElectron() {
  if (process.env.QUNBU_HOST === 'browser') return ['已按 QUNBU_HOST 选用浏览器', 'QUNBU_HOST asks for the browser']
  if (!findElectron(root, process.env, process.platform)) {
    say('正在下载 Electron …', 'Downloading Electron …')
    const reason = await installElectron(root, Number(process.env.QUNBU_ELECTRON_SECONDS ?? (hasDisplay ? 180 : 20)) * 1000)
    if (reason === 'fetch failed') return ['Electron 下载不了（连不上下载服务器）', 'Electron could not be downloaded (its server cannot be reached)']
    if (reason !== null) return [`Electron 下载不了（${reason}）`, `Electron could not be downloaded (${reason})`]
  }
  const binary = findElectron(root, process.env, process.platform)
  if (!binary) return ['没有找到 Electron 的程序文件', 'Electron has no binary for this system']
  if (!hasDisplay) return ['这里没有显示器，Electron 打不开窗口', 'There is no display for Electron to open a window on']
  const reason = await runElectron(binary, root, words)
  return reason === null ? null : [`Electron 没能启动（${reason}）`, `Electron did not start (${reason})`]
}

const why = await openInElectron()
if (why) {
  say(`${why[0]}，改用浏览器打开。`, `${why[1]}: using the browser instead.`)
  process.argv.splice(2, words.length, ...words)
  await import(pathToFileURL(path.join(root, 'out', 'launch', 'index.js')).href)
}
