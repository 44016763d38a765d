import type { FolderFile, PageSource } from '../features/imports'

/** Files of one drop at most; a folder with more is not a chat export. */
const MOST_FILES = 500
const MOST_DEPTH = 6
const MEDIA = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'heic', 'svg', 'ico', 'mp4', 'mov', 'avi', 'mkv', 'mp3', 'm4a', 'amr', 'silk', 'wav', 'ogg', 'opus', 'dat', 'woff', 'woff2', 'ttf'])
/** Files that belong to another one: the pages of an HTML export. */
const PARTS = new Set(['css', 'js', 'map'])

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()
/** Pictures and sound beside an export: nothing to read in them. */
const isMedia = (name: string): boolean => MEDIA.has(ending(name))
const isWorthReading = (name: string): boolean => !name.startsWith('~$') && !PARTS.has(ending(name))

/**
 * The files of a drop, folders opened, in the order of their paths. A file dropped by itself is always taken; inside
 * folders pictures, sound and hidden files are passed over. A file of a folder knows its neighbours, for exports of several files.
 */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly PageSource[]> {
  // Entries must be taken before the first await: the list is emptied after the event.
  const entries = [...items].filter(item => item.kind === 'file').map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found: PageSource[] = []
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) {
      const inside: FileAt[] = []
      await walk(entry as FileSystemDirectoryEntry, inside, 0)
      found.push(...inside.filter(one => isWorthReading(one.file.name)).map(one => folderFile(one, inside)))
    } else if (file) found.push(file)
  }
  return found
}

interface FileAt {
  readonly file: File
  /** From the dropped folder on, with a leading slash. */
  readonly path: string
}

function folderFile({ file, path }: FileAt, inside: readonly FileAt[]): FolderFile {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return { name: file.name, size: file.size, file, besides: new Map(inside.filter(one => one.path.startsWith(folder)).map(one => [one.path.slice(folder.length), one.file])) }
}

async function walk(folder: FileSystemDirectoryEntry, found: FileAt[], depth: number): Promise<void> {
  if (depth > MOST_DEPTH) return
  const children = (await entriesOf(folder)).sort((a, b) => (a.fullPath < b.fullPath ? -1 : 1))
  for (const child of children) {
    if (found.length >= MOST_FILES) return
    if (child.name.startsWith('.')) continue
    if (child.isDirectory) await walk(child as FileSystemDirectoryEntry, found, depth + 1)
    else if (!isMedia(child.name)) found.push({ file: await fileOf(child as FileSystemFileEntry), path: child.fullPath })
  }
}

/** A folder tells its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
