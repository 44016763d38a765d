import type { Failure } from '../../../shared/model/failure'
import { previewFile, startImport, unpackFile, type ImportChoices, type ImportPreview, type PageSource } from '../../data/imports'
import { rememberTable } from './remember-table'
import { drawn } from '../../ui/drawn'
import { navigate } from '../../ui/route'
import { changeFile, fileNumbered, useDesk, type DeskFile } from './imports.view'

let count = 0
const running = new Map<number, () => void>()
/** Answers of older looks at the same file are not shown. */
const looks = new Map<number, number>()

/**
 * Files from anywhere (dropped, chosen, pasted, handed in by the host) come onto the desk and are looked at; nothing is written.
 * With `now` (epoch ms) those of the watched inbox folder are read in by themselves when there is nothing to ask.
 */
export function receiveFiles(sources: readonly PageSource[], now?: () => number): void {
  const files = sources.map(fileOnDesk)
  const byHand = sources.some(source => !isFromInbox(source))
  useDesk.setState(state => ({ files: [...state.files.filter(file => file.state !== 'done'), ...files], ...(byHand ? { open: files[0]?.number ?? state.open, help: false, passedOver: [] } : {}) }))
  if (byHand) navigate({ page: 'imports' })
  void lookAtAll(files.map(file => file.number), now)
}

const fileOnDesk = (source: PageSource): DeskFile => ({
  number: ++count, source, state: 'looking', choices: isFromInbox(source) ? { fromInbox: true } : {}, preview: null, failure: null, progress: null, startedAt: null, batches: [],
})

const isFromInbox = (source: PageSource): boolean => 'fromInbox' in source && source.fromInbox === true

async function lookAtAll(numbers: readonly number[], now: (() => number) | undefined): Promise<void> {
  for (const number of numbers) {
    await look(number)
    const file = fileNumbered(number)
    if (now && file?.choices.fromInbox && file.preview && isPlain(file.preview)) startFiles([number], now)
  }
}

/** Nothing about the file has to be asked. */
const isPlain = ({ table, needsDate, dayOrder, confidence, chats }: ImportPreview): boolean => table?.isEnough !== false && !needsDate && dayOrder?.isOpen !== true && confidence >= 0.5 && chats.length > 0

/** Looks at a file (again): its format, encoding, groups and first lines. */
async function look(number: number): Promise<void> {
  const file = fileNumbered(number)
  if (!file) return
  const turn = (looks.get(number) ?? 0) + 1
  looks.set(number, turn)
  const { format, encoding, mapping } = file.choices
  const result = await previewFile(file.source, { ...(format ? { format } : {}), ...(encoding ? { encoding } : {}), ...(mapping ? { mapping } : {}) })
  if (looks.get(number) !== turn || fileNumbered(number) === undefined) return
  if (result.ok) changeFile(number, { state: 'shown', preview: result.value, failure: null })
  else if (!(await openArchive(file, result.failure)) && !passOver(file, result.failure)) changeFile(number, { state: 'failed', failure: result.failure })
}

/** An archive of several exports gives way to them; false when it is none. */
async function openArchive(file: DeskFile, failure: Failure): Promise<boolean> {
  if (failure.code !== 'import.unknown-format' || !/\.zip$/i.test(file.source.name) || file.choices.format !== undefined) return false
  const inside = await unpackFile(file.source)
  if (!inside.ok || inside.value.parts.length === 0) return false
  const parts = inside.value.parts.map(({ path, size }) => fileOnDesk({ name: path.slice(path.lastIndexOf('/') + 1), size, part: path, of: file.source }))
  useDesk.setState(state => ({
    files: state.files.flatMap(one => (one.number === file.number ? parts : [one])), open: state.open === file.number ? parts[0]!.number : state.open,
    passedOver: [...state.passedOver, ...inside.value.others],
  }))
  for (const part of parts) await look(part.number)
  return true
}

/** A file of a folder that is no export lies there for another reason; it leaves the desk and is named once. */
function passOver(file: DeskFile, failure: Failure): boolean {
  if (!('besides' in file.source) || file.choices.format !== undefined || (failure.code !== 'import.unknown-format' && failure.code !== 'import.empty-file')) return false
  // Alone on the desk it is what the operator meant.
  if (useDesk.getState().files.filter(one => one.state !== 'done').length < 2) return false
  useDesk.setState(state => ({ files: state.files.filter(one => one.number !== file.number), passedOver: [...state.passedOver, file.source.name] }))
  return true
}

/** Changes what was guessed; another format or encoding looks at the file again. */
export function choose(number: number, choices: Partial<ImportChoices>): void {
  const file = fileNumbered(number)
  if (!file) return
  const { mapping: _, ...others } = file.choices
  // Columns set for one format mean nothing to another; a day or columns that were set keep the format they were set for.
  const kept = 'format' in choices ? others : 'mapping' in choices && file.preview ? { ...file.choices, format: file.preview.format } : file.choices
  changeFile(number, { choices: { ...kept, ...choices } })
  if ('format' in choices || 'encoding' in choices || 'mapping' in choices) {
    if (file.state === 'failed') changeFile(number, { state: 'looking' })
    void look(number)
  }
}

/** Reads files into the register, one after the other. `now`: epoch ms, for speed and remaining time. */
export function startFiles(numbers: readonly number[], now: () => number): void {
  for (const number of numbers) {
    const file = fileNumbered(number)
    if (file?.state === 'shown' && isReady(file)) start(file, now)
  }
}

/** The file can be read as it is: enough columns, and a day where it has none. */
export const isReady = ({ preview }: DeskFile): boolean => preview !== null && preview.table?.isEnough !== false && !preview.needsDate && preview.chats.length > 0

function start(file: DeskFile, now: () => number): void {
  const { number, preview } = file
  if (preview?.table && file.choices.mapping) rememberTable(preview.table, preview.format)
  changeFile(number, { state: 'waiting', failure: null, progress: null, startedAt: null })
  const begun = drawn().then(() => startImport(file.source, { ...file.choices, ...(file.preview ? { format: file.choices.format ?? file.preview.format, encoding: file.choices.encoding ?? file.preview.encoding, ...(file.preview.table ? { mapping: file.preview.table.mapping } : {}) } : {}) }, progress => {
    const startedAt = fileNumbered(number)?.startedAt ?? now()
    changeFile(number, { state: 'reading', progress, startedAt })
  }))
  running.set(number, () => void begun.then(handle => handle.cancel()))
  void begun.then(handle => handle.done).then(result => {
    running.delete(number)
    if (result.ok) {
      changeFile(number, { state: 'done', batches: result.value, progress: null })
      closeSource(file.source)
      useDesk.setState({ result: result.value[0]?.id ?? null })
    } else if (result.failure.code === 'import.cancelled') changeFile(number, { state: 'shown', progress: null, startedAt: null })
    else changeFile(number, { state: 'failed', failure: result.failure, progress: null })
  })
}

/** Stops a file that waits or is being read; nothing of it stays. */
export function cancelFile(number: number): void {
  running.get(number)?.()
}

/** Takes a file off the desk. */
export function removeFile(number: number): void {
  cancelFile(number)
  const file = fileNumbered(number)
  useDesk.setState(state => ({ files: state.files.filter(one => one.number !== number) }))
  if (file) closeSource(file.source)
}

/** Tells whoever handed a file in that the operator is done with it; an archive is done with the last of its files. */
function closeSource(source: PageSource): void {
  const outermost = (one: PageSource): PageSource => ('of' in one ? outermost(one.of) : one)
  const root = outermost(source)
  if ('done' in root && useDesk.getState().files.every(file => file.state === 'done' || outermost(file.source) !== root)) root.done?.()
}
