import { ownNames } from '../model/own-names'

const NAMED: Readonly<Record<string, string>> = ownNames({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' })

/** Decodes HTML and XML entities once; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z]{2,8});/g, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name] ?? whole
    const isHex = name[1] === 'x' || name[1] === 'X'
    const code = isHex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** A copy that does not keep alive the long text it was cut out of; for names and ids that are remembered. */
export function detach(text: string): string {
  return text.length < 13 ? text : text.split('').join('')
}

/** A media body that is nothing but a path: it goes to the attachments, not to the text. */
export function isPath(text: string): boolean {
  if (text === '' || text.length > 1000 || text.includes('\n') || text.startsWith('[')) return false
  const slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'))
  return slash !== -1 && text.lastIndexOf('.') > slash && !/^[a-z]{2,8}:\/\//i.test(text)
}

/** Removes a device suffix `:digits:digits` from a wxid. */
export function cleanWxid(id: string): string {
  const colon = id.indexOf(':')
  return colon > 0 && /^:\d*(:\d*)?$/.test(id.slice(colon)) ? id.slice(0, colon) : id
}

/** File name without folders, extension and the `(1)` a browser adds to a second download. */
export function fileStem(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  return (dot > 0 ? base.slice(0, dot) : base).replace(/ ?\(\d{1,2}\)$/, '')
}
