import { EventEmitter } from 'node:events'
import { answerTest, askTest, record } from './link.mjs'

const root = process.argv[1]
const paths = new Map()
let ready = () => undefined
const isReady = new Promise(resolve => { ready = resolve })
const languages = (process.env.STAND_IN_LANGUAGES ?? 'zh-CN').split(',')

/** An event as Electron's, that can be prevented. */
export const makeEvent = (more = {}) => {
  const event = { ...more, defaultPrevented: false, preventDefault() { event.defaultPrevented = true } }
  return event
}

class App extends EventEmitter {
  isPackaged = process.env.STAND_IN_PACKAGED === '1'
  commandLine = { appendSwitch: (name, value) => record('app.commandLine.appendSwitch', name, value) }
  whenReady = () => isReady
  isReady = () => false
  enableSandbox = () => record('app.enableSandbox')
  getAppPath = () => root
  getVersion = () => '0.0.0'
  getLocale = () => languages[0]
  getPreferredSystemLanguages = () => languages
  setPath(name, folder) {
    record('app.setPath', name, folder)
    paths.set(name, folder)
  }
  getPath = name => paths.get(name)
  // The test keeps one holder for each userData folder, as the system would.
  requestSingleInstanceLock(data) {
    record('app.requestSingleInstanceLock', data)
    const isFirst = process.env.STAND_IN_SECOND !== '1'
    if (!isFirst) void askTest('second-instance', data)
    return isFirst
  }
  setBadgeCount(count) {
    record('app.setBadgeCount', count)
    return true
  }
  setAppUserModelId = id => record('app.setAppUserModelId', id)
  quit() {
    record('app.quit')
    setImmediate(() => {
      const event = makeEvent()
      this.emit('will-quit', event)
      if (!event.defaultPrevented) this.exit(0)
    })
  }
  exit(code = 0) {
    record('app.exit', code)
    void askTest('exiting', code).finally(() => process.exit(code))
  }
}

export const app = new App()
export const becomeReady = () => ready()

answerTest('app.emit', (event, ...args) => {
  const made = makeEvent()
  app.emit(event, made, ...args)
  return made.defaultPrevented
})
answerTest('app.quit', () => app.quit())
