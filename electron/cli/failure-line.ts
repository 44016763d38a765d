import type { Failure, ZipFault } from '../../shared/model/failure'

const ZIP_FAULTS: Readonly<Record<ZipFault, string>> = {
  'too-many-entries': 'holds more than 2,000 files', 'too-large': 'unpacks to more than 2 GB', ratio: 'unpacks to more than a hundred times its size',
  encrypted: 'is encrypted', 'bad-name': 'holds a file name that leads out of the archive', nested: 'holds another archive inside', overlap: 'has overlapping files', damaged: 'is damaged',
}

/** One line for a failure: which file, what is wrong, what to do. */
export function failureLine(file: string, failure: Failure): string {
  switch (failure.code) {
    case 'import.unknown-format': return `${file}: this is none of the known export formats. Check that it is a chat export, or name the format with --format ID.`
    case 'import.empty-file': return `${file}: the file is empty. Export the chat again.`
    case 'import.unreadable': return `${file}: the file cannot be read. Check that it exists and that you may open it.`
    case 'import.no-messages': return `${file}: recognised as ${failure.format}, but there is no message in it. Check that the export finished.`
    case 'import.all-unread': return `${file}: recognised as ${failure.format}, but none of its ${failure.unread} records can be read, beginning with number ${failure.place}: ${failure.excerpt}`
    case 'import.wrong-encoding': return `${file}: the text does not fit the encoding ${failure.encoding}. Export it as UTF-8.`
    case 'import.zip-unsafe': return `${file}: the archive ${ZIP_FAULTS[failure.why]}. Unpack it and import the chat file itself.`
    case 'import.encrypted': return `${file}: the file is encrypted. Unpack an archive with its password, or decrypt a WeCom message archive with your key, and import the chat file itself.`
    case 'import.not-json': return `${file}: not valid JSON near character ${failure.at}. Export the chat again.`
    case 'import.needs-date': return `${file}: the times carry no date, and the file name tells none. Rename the file so that it ends in _YYYY or _YYYY-MM-DD.`
    default: return `${file}: cannot be imported (${failure.code}). Export the chat again.`
  }
}
