import { previewFile, startImport, type ImportChoices, type PageSource } from '../../data/imports'
import { navigate } from '../../ui/route'
import { changeFile, fileNumbered, useDesk, type DeskFile } from './imports.view'

let count = 0
const running = new Map<number, () => void>()
/** Answers of older looks at the same file are not shown. */
const looks = new Map<number, number>()

/** Files from anywhere (dropped, chosen, pasted, handed in by the host) come onto the desk and are looked at; nothing is written. */
export function receiveFiles(sources: readonly PageSource[]): void {
  const files = sources.map((source): DeskFile => ({
    number: ++count, source, state: 'looking', choices: {}, preview: null, failure: null, progress: null, startedAt: null, batches: [],
  }))
  useDesk.setState(state => ({ files: [...state.files.filter(file => file.state !== 'done'), ...files], open: files[0]?.number ?? state.open, help: false }))
  navigate({ page: 'imports' })
  void lookAtAll(files.map(file => file.number))
}

async function lookAtAll(numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await look(number)
}

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
  else changeFile(number, { state: 'failed', failure: result.failure })
}

/** Changes what was guessed; another format or encoding looks at the file again. */
export function choose(number: number, choices: Partial<ImportChoices>): void {
  const file = fileNumbered(number)
  if (!file) return
  changeFile(number, { choices: { ...file.choices, ...choices } })
  if ('format' in choices || 'encoding' in choices || 'mapping' in choices) {
    if (file.state === 'failed') changeFile(number, { state: 'looking' })
    void look(number)
  }
}

/** Reads files into the register, one after the other. `now`: epoch ms, for speed and remaining time. */
export function startFiles(numbers: readonly number[], now: () => number): void {
  for (const number of numbers) {
    const file = fileNumbered(number)
    if (file?.state === 'shown') start(file, now)
  }
}

function start(file: DeskFile, now: () => number): void {
  const { number } = file
  changeFile(number, { state: 'waiting', failure: null, progress: null, startedAt: null })
  const handle = startImport(file.source, { ...file.choices, ...(file.preview ? { format: file.choices.format ?? file.preview.format, encoding: file.choices.encoding ?? file.preview.encoding } : {}) }, progress => {
    const startedAt = fileNumbered(number)?.startedAt ?? now()
    changeFile(number, { state: 'reading', progress, startedAt })
  })
  running.set(number, handle.cancel)
  void handle.done.then(result => {
    running.delete(number)
    if (result.ok) {
      changeFile(number, { state: 'done', batches: result.value, progress: null })
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
  useDesk.setState(state => ({ files: state.files.filter(file => file.number !== number) }))
}
