import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../electron/main/file-name'
import { handedOver, readWords } from '../../../electron/main/files-from-outside'
import { mainText } from '../../../electron/main/main-text'
import { isLocalAddress } from '../../../electron/main/page-address'
import { fitToScreens, readWindowState, writeWindowState } from '../../../electron/main/window-state'
import { temporaryFolder } from '../vault/temporary-folder'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }

describe('words of a start', () => {
  it('takes files, relative ones from where the program was called, and leaves options and the app folder out', () => {
    const words = readWords(['--inspect=0', path.resolve('/app'), '--demo', 'a.txt', path.resolve('/b/群.csv'), ''], path.resolve('/here'), path.resolve('/app'))
    expect(words).toEqual({ demo: true, files: [path.resolve('/here/a.txt'), path.resolve('/b/群.csv')] })
  })

  it('accepts only absolute paths from a second start', () => {
    expect(handedOver({ files: [path.resolve('/a'), 'b', 3, null] })).toEqual([path.resolve('/a')])
    for (const data of [null, undefined, 'x', {}, { files: { length: 1, 0: '/a' } }]) expect(handedOver(data)).toEqual([])
  })
})

describe('window place', () => {
  it('comes back as it was written', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    const state = { x: 10, y: 20, width: 1000, height: 700, maximized: true }
    await writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it('falls back to the first one for anything that cannot be a place', async () => {
    const file = path.join(await temporaryFolder(), 'window.json')
    for (const text of ['', '{', '[]', '{"width":1}', '{"width":"1000","height":700}', '{"width":1e999,"height":700}']) {
      await writeFile(file, text)
      expect(readWindowState(file)).toEqual({ width: 1280, height: 800, maximized: false })
    }
  })

  it('forgets a place on a screen that is gone, and shrinks to the largest one that is there', () => {
    expect(fitToScreens({ x: 2500, y: 100, width: 1000, height: 700, maximized: false }, [SCREEN])).toEqual({ width: 1000, height: 700, maximized: false })
    expect(fitToScreens({ x: 0, y: 0, width: 4000, height: 3000, maximized: false }, [SCREEN])).toEqual({ x: 0, y: 0, width: 1920, height: 1040, maximized: false })
    expect(fitToScreens({ x: 0, y: 1035, width: 900, height: 700, maximized: false }, [SCREEN])).not.toHaveProperty('x')
  })
})

describe('file name out of a title', () => {
  it('keeps Chinese and drops what no system allows', () => {
    expect(fileNameOf('每周复盘 11月')).toBe('每周复盘 11月')
    expect(fileNameOf('../../a:b*c?"<>|\u0000\n')).toBe('_.._a_b_c_______')
    expect(fileNameOf(' . ')).toBe('qunbu')
    expect(fileNameOf('长'.repeat(300))).toHaveLength(80)
  })
})

describe('addresses', () => {
  it('are local only on our own origin', () => {
    for (const address of ['app://qunbu/', 'app://qunbu/assets/a.js', 'blob:app://qunbu/1', 'data:text/plain,1']) expect(isLocalAddress(address)).toBe(true)
    for (const address of ['app://qunbu', 'app://qunbu.evil/', 'APP://x/', 'http://app//qunbu/', 'file:///app://qunbu/', '']) expect(isLocalAddress(address)).toBe(false)
  })
})

describe('native texts', () => {
  it('are Chinese on a Chinese system and English elsewhere', () => {
    expect(['zh', 'zh-CN', 'zh-Hant-TW'].map(language => mainText(language).file)).toEqual(['文件', '文件', '文件'])
    expect(['en-US', 'zha', ''].map(language => mainText(language).file)).toEqual(['File', 'File', 'File'])
  })
})
