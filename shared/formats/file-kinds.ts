import type { MessageKind } from '../model/message'

const KINDS: Readonly<Record<string, MessageKind>> = Object.fromEntries([
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'heic', 'heif', 'avif', 'tif', 'tiff', 'svg'].map(extension => [extension, 'image']),
  ...['mp4', 'mov', 'webm', 'mkv', 'avi', 'm4v', '3gp', 'wmv', 'flv'].map(extension => [extension, 'video']),
  ...['mp3', 'ogg', 'wav', 'flac', 'm4a', 'aac', 'opus', 'wma', 'amr'].map(extension => [extension, 'audio']),
])

/** Kind of media by extension; `null` for any other file. */
export function mediaKindOf(fileName: string): MessageKind | null {
  const dot = fileName.lastIndexOf('.')
  const extension = dot === -1 ? '' : fileName.slice(dot + 1).toLowerCase()
  return Object.hasOwn(KINDS, extension) ? KINDS[extension]! : null
}

/** Last part of a URL or path, without query, percent signs decoded. */
export function fileNameOfUrl(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
