import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface PageFile {
  readonly type: string
  read(): Promise<Uint8Array<ArrayBuffer>>
}

/** Step by step instead of `recursive`, which archives of a packaged app need not know. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(entries.map(entry => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : []
  }))
  return found.flat()
}

/**
 * The built page as a fixed map from address path to file, made once at start: what is not in the map does not exist, so
 * no address can be crafted that leaves the folder. `/` is the index page.
 */
export async function loadPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>()
  for (const file of await filesBelow(folder)) {
    const type = TYPE_BY_EXTENSION[path.extname(file)]
    if (type === undefined) continue
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`
    files.set(address, { type, read: async () => new Uint8Array(await readFile(file)) })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}
