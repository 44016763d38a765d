/** Every sentence that Electron itself shows, in one language. */
export interface MainText {
  readonly file: string
  readonly importFiles: string
  readonly openInbox: string
  readonly openData: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly resetZoom: string
  readonly fullScreen: string
  readonly developer: string
  readonly window: string
  readonly minimize: string
  readonly close: string
  readonly help: string
  readonly about: string
  readonly aboutBody: (version: string) => string
  readonly update: string
  readonly updateBody: (version: string) => string
  readonly chooseInstaller: string
  readonly installers: string
  readonly notNewer: (chosen: string, current: string) => string
  readonly notOurs: (file: string) => string
  readonly cancel: string
  readonly open: string
  readonly exports: string
  readonly allFiles: string
  readonly savePdf: string
  readonly newerTitle: string
  readonly newerBody: (app: string, chromium: string | null) => string
  readonly inUseTitle: string
  readonly inUseBody: (host: string, folder: string) => string
}

const zh: MainText = {
  file: '文件', importFiles: '导入文件…', openInbox: '打开收件夹', openData: '打开数据文件夹', quit: '退出群簿',
  edit: '编辑', undo: '撤销输入', redo: '重做输入', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选',
  view: '显示', zoomIn: '放大', zoomOut: '缩小', resetZoom: '实际大小', fullScreen: '全屏', developer: '开发者工具',
  window: '窗口', minimize: '最小化', close: '关闭', help: '帮助', about: '关于群簿',
  aboutBody: version => `版本 ${version}\n数据只保存在这台电脑上，不会发往任何地方。`,
  update: '安装新版本…',
  updateBody: version => `现在是 ${version}。群簿不联网，也不会自己更新：请在能上网的机器上取得新的安装包，拷到这台电脑，再从这里选中它，群簿会打开它所在的文件夹。\n\n退出群簿后运行安装包即可。数据留在原处；新版本第一次启动前会先留一份快照。`,
  chooseInstaller: '选安装包…', installers: '群簿安装包',
  notNewer: (chosen, current) => `这个安装包是 ${chosen}，不比现在的 ${current} 新。旧版本不会打开新版本写过的数据，所以没有打开它的文件夹。`,
  notOurs: file => `“${file}”不像群簿的安装包（名字应当是 qunbu-版本-…）。`,
  cancel: '取消',
  open: '打开群簿', exports: '聊天记录与成员名单', allFiles: '所有文件', savePdf: '存为 PDF',
  newerTitle: '数据来自较新的版本',
  newerBody: (app, chromium) => `这份数据是较新的版本写的（群簿 ${app}${chromium ? `，Chromium ${chromium}` : ''}）。旧版本打开它可能会损坏数据，所以没有打开，什么也没有改动。请换用新版本。`,
  inUseTitle: '群簿已经在运行',
  inUseBody: (host, folder) => `群簿正在${host === 'browser' ? '浏览器' : '另一个窗口'}里运行，同一份数据（${folder}）不能同时打开两次。请先关闭那一个。`,
}

const en: MainText = {
  file: 'File', importFiles: 'Import files…', openInbox: 'Open the inbox folder', openData: 'Open the data folder', quit: 'Quit Qunbu',
  edit: 'Edit', undo: 'Undo typing', redo: 'Redo typing', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', resetZoom: 'Actual size', fullScreen: 'Full screen', developer: 'Developer tools',
  window: 'Window', minimize: 'Minimise', close: 'Close', help: 'Help', about: 'About Qunbu',
  aboutBody: version => `Version ${version}\nYour data stays on this computer and is sent nowhere.`,
  update: 'Install a newer version…',
  updateBody: version => `This is ${version}. Qunbu has no network and never updates itself: fetch a newer installer on a machine that is online, copy it here, and choose it; Qunbu then opens its folder.\n\nQuit Qunbu and run the installer. Your data stays where it is, and the new version takes a snapshot before its first run.`,
  chooseInstaller: 'Choose the installer…', installers: 'Qunbu installers',
  notNewer: (chosen, current) => `This installer is ${chosen}, which is not newer than ${current}. An older version would not open data that a newer one has written, so its folder was not opened.`,
  notOurs: file => `“${file}” does not look like an installer of Qunbu (its name would be qunbu-VERSION-…).`,
  cancel: 'Cancel',
  open: 'Open Qunbu', exports: 'Chat exports and rosters', allFiles: 'All files', savePdf: 'Save as PDF',
  newerTitle: 'This data is from a newer version',
  newerBody: (app, chromium) => `This data was written by a newer version (Qunbu ${app}${chromium ? `, Chromium ${chromium}` : ''}). An older one could damage it, so it was not opened and nothing was changed. Use the newer version.`,
  inUseTitle: 'Qunbu is running already',
  inUseBody: (host, folder) => `Qunbu is open in ${host === 'browser' ? 'a browser' : 'another window'}; the same data (${folder}) cannot be opened twice. Close that one first.`,
}

/** Chinese for a Chinese system, else English. `language` is a BCP 47 tag. */
export const mainText = (language: string): MainText => (/^zh\b/i.test(language) ? zh : en)
