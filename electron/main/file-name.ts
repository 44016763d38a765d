/** A title as a file name on every system: it may hold a group's name, which is imported text. */
export function fileNameOf(title: string): string {
  const name = [...title].map(sign => (sign < ' ' || '\\/:*?"<>|'.includes(sign) ? '_' : sign)).join('').replace(/^[. ]+|[. ]+$/g, '')
  return name.slice(0, 80) || 'qunbu'
}
