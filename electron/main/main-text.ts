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
  open: 'Open Qunbu', exports: 'Chat exports and rosters', allFiles: 'All files', savePdf: 'Save as PDF',
  newerTitle: 'This data is from a newer version',
  newerBody: (app, chromium) => `This data was written by a newer version (Qunbu ${app}${chromium ? `, Chromium ${chromium}` : ''}). An older one could damage it, so it was not opened and nothing was changed. Use the newer version.`,
  inUseTitle: 'Qunbu is running already',
  inUseBody: (host, folder) => `Qunbu is open in ${host === 'browser' ? 'a browser' : 'another window'}; the same data (${folder}) cannot be opened twice. Close that one first.`,
}

/** Chinese for a Chinese system, else English. `language` is a BCP 47 tag. */
export const mainText = (language: string): MainText => (/^zh\b/i.test(language) ? zh : en)
