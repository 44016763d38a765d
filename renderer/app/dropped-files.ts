/** Files of one drop at most; a folder with more is not a chat export. */
const MOST_FILES = 500
const MOST_DEPTH = 6
/** Pictures and sound beside an export: nothing to read in them. */
const MEDIA = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'heic', 'svg', 'ico', 'mp4', 'mov', 'avi', 'mkv', 'mp3', 'm4a', 'amr', 'silk', 'wav', 'ogg', 'opus', 'dat', 'css', 'js', 'map', 'woff', 'woff2', 'ttf'])

const isWorthReading = (name: string): boolean => !name.startsWith('.') && !name.startsWith('~$') && !MEDIA.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())

/**
 * The files of a drop, folders opened, in the order of their paths. A file dropped by itself is always taken; inside
 * folders pictures, sound and hidden files are passed over.
 */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly File[]> {
  // Entries must be taken before the first await: the list is emptied after the event.
  const entries = [...items].filter(item => item.kind === 'file').map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found: File[] = []
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, found, 0)
    else if (file) found.push(file)
  }
  return found
}

async function walk(folder: FileSystemDirectoryEntry, found: File[], depth: number): Promise<void> {
  if (depth > MOST_DEPTH) return
  const children = (await entriesOf(folder)).sort((a, b) => (a.fullPath < b.fullPath ? -1 : 1))
  for (const child of children) {
    if (found.length >= MOST_FILES) return
    if (child.isDirectory) await walk(child as FileSystemDirectoryEntry, found, depth + 1)
    else if (isWorthReading(child.name)) found.push(await fileOf(child as FileSystemFileEntry))
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
