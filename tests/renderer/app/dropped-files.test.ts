import { describe, expect, it } from 'vitest'
import { droppedFiles } from '../../../renderer/app/dropped-files'

interface Tree { readonly [name: string]: Tree | null }

const fileEntry = (name: string, path: string) => ({ isDirectory: false, isFile: true, name, fullPath: path, file: (done: (file: File) => void) => done(new File(['x'], name)) })
/** A folder that, as in Chromium, tells its entries a hundred at a time and then an empty list. */
const folderEntry = (name: string, path: string, tree: Tree): object => ({
  isDirectory: true, isFile: false, name, fullPath: path,
  createReader() {
    const entries = Object.entries(tree).map(([child, inside]) => (inside === null ? fileEntry(child, `${path}/${child}`) : folderEntry(child, `${path}/${child}`, inside)))
    return { readEntries: (done: (some: object[]) => void) => done(entries.splice(0, 100)) }
  },
})
const items = (...entries: { name: string; entry: object | null }[]) =>
  entries.map(({ name, entry }) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => new File(['x'], name) })) as unknown as DataTransferItemList
const namesOf = async (list: DataTransferItemList) => (await droppedFiles(list)).map(file => file.name)

describe('dropped files', () => {
  it('of a folder come from all its folders, in the order of their paths', async () => {
    const tree: Tree = { 'b.txt': null, a: { '2.json': null, '1.json': null } }
    expect(await namesOf(items({ name: 'export', entry: folderEntry('export', '/export', tree) }))).toEqual(['1.json', '2.json', 'b.txt'])
  })

  it('pass over pictures, sound and hidden files inside folders', async () => {
    const tree: Tree = { '.DS_Store': null, 'pic.JPG': null, 'voice.silk': null, '~$表.xlsx': null, '聊天.csv': null }
    expect(await namesOf(items({ name: 'x', entry: folderEntry('x', '/x', tree) }))).toEqual(['聊天.csv'])
  })

  it('take whatever was dropped by itself, even with a strange name', async () => {
    expect(await namesOf(items({ name: 'chat.dat', entry: fileEntry('chat.dat', '/chat.dat') }, { name: 'no-entry', entry: null }))).toEqual(['chat.dat', 'no-entry'])
  })

  it('are all found in a folder of more than a hundred', async () => {
    const tree = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${1000 + i}.txt`, null]))
    expect(await namesOf(items({ name: 'many', entry: folderEntry('many', '/many', tree) }))).toHaveLength(250)
  })

  it('stop at five hundred, so that a dropped disk does not hang the window', async () => {
    const tree = Object.fromEntries(Array.from({ length: 800 }, (_, i) => [`${1000 + i}.txt`, null]))
    expect(await namesOf(items({ name: 'disk', entry: folderEntry('disk', '/disk', tree) }))).toHaveLength(500)
  })
})
