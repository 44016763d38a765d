/** Every sentence the launcher prints, in one language. */
export interface LaunchText {
  readonly serving: (address: string) => string
  readonly noDisplay: string
  readonly noBrowser: string
  readonly browserFailed: string
  readonly handedOver: string
  readonly portTaken: (port: number) => string
  readonly inUse: (host: string, folder: string) => string
  readonly newerData: (app: string, chromium: string | null) => string
  readonly notBuilt: string
  readonly unknownOption: (option: string) => string
}

const zh: LaunchText = {
  serving: address => `群簿已启动：${address}`,
  noDisplay: '这里没有显示器，请在本机的浏览器里打开上面的地址；按 Ctrl+C 结束。',
  noBrowser: '没有找到 Chrome、Edge、Chromium 或 Brave，请用其中一个打开上面的地址；按 Ctrl+C 结束。',
  browserFailed: '浏览器没能打开，请自己打开上面的地址；按 Ctrl+C 结束。',
  handedOver: '群簿已经在运行，已交给它打开。',
  portTaken: port => `端口 ${port} 被别的程序占用了。数据与这个端口绑定，不能换用别的端口：请先关闭占用它的程序，再运行 npm start。`,
  inUse: (host, folder) => `群簿正在${host === 'electron' ? '桌面窗口' : '浏览器'}里运行，同一份数据（${folder}）不能同时打开两次。请先关闭那一个。`,
  newerData: (app, chromium) => `这份数据是较新的版本写的（群簿 ${app}${chromium ? `，Chromium ${chromium}` : ''}）。旧版本打开它可能会损坏数据，所以没有打开，什么也没有改动。请换用新版本。`,
  notBuilt: '程序还没有构建，请运行 npm start。',
  unknownOption: option => `不认识选项 ${option}。可用：--demo（示例数据）、--no-open（只启动，不打开窗口）、文件路径。`,
}

const en: LaunchText = {
  serving: address => `Qunbu is running at ${address}`,
  noDisplay: 'There is no display here: open the address above in a browser on this machine. Ctrl+C ends it.',
  noBrowser: 'No Chrome, Edge, Chromium or Brave was found: open the address above in one of them. Ctrl+C ends it.',
  browserFailed: 'The browser did not open: open the address above yourself. Ctrl+C ends it.',
  handedOver: 'Qunbu is running already and has been asked to open.',
  portTaken: port => `Port ${port} is taken by another program. The data is tied to this port, so no other one can be used: close that program, then run npm start again.`,
  inUse: (host, folder) => `Qunbu is open in ${host === 'electron' ? 'its desktop window' : 'a browser'}; the same data (${folder}) cannot be opened twice. Close that one first.`,
  newerData: (app, chromium) => `This data was written by a newer version (Qunbu ${app}${chromium ? `, Chromium ${chromium}` : ''}). An older one could damage it, so it was not opened and nothing was changed. Use the newer version.`,
  notBuilt: 'Qunbu has not been built yet: run npm start.',
  unknownOption: option => `Unknown option ${option}. Known: --demo (example data), --no-open (serve without a window), file paths.`,
}

/** Chinese for a Chinese system (`zh`, `zh-CN`, `zh_TW.UTF-8`), else English. */
export const launchText = (language: string): LaunchText => (/^zh\b|^zh_/i.test(language) ? zh : en)

/** The system's language as the environment or the runtime tells it. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return named && !/^(C|POSIX)\b/.test(named) ? named.split('.')[0]!.replace('_', '-') : Intl.DateTimeFormat().resolvedOptions().locale
}
