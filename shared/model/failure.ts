/** Expected failures: a code and the values its sentence needs. Sentences live with the texts of each language. */
export type Failure =
  | { readonly code: 'import.unknown-format'; readonly fileName: string }
  | { readonly code: 'import.empty-file'; readonly fileName: string }
  | { readonly code: 'import.unreadable'; readonly fileName: string }
  | { readonly code: 'import.no-messages'; readonly fileName: string; readonly format: string }
  /** There are records, and none can be read. `place`: line or record number of the first, from 1, or its file; `excerpt`: how it begins. */
  | { readonly code: 'import.all-unread'; readonly fileName: string; readonly format: string; readonly unread: number; readonly place: string; readonly excerpt: string }
  | { readonly code: 'import.wrong-encoding'; readonly fileName: string; readonly encoding: string; readonly replaced: number }
  | { readonly code: 'import.line-too-long'; readonly fileName: string; readonly line: number }
  | { readonly code: 'import.zip-unsafe'; readonly fileName: string; readonly why: ZipFault }
  | { readonly code: 'import.encrypted'; readonly fileName: string }
  | { readonly code: 'import.needs-date'; readonly fileName: string }
  | { readonly code: 'import.not-json'; readonly fileName: string; readonly at: number }
  | { readonly code: 'import.erased'; readonly fileName: string }
  | { readonly code: 'import.cancelled'; readonly fileName: string }
  | { readonly code: 'import.timeout'; readonly fileName: string }
  | { readonly code: 'import.bad-mapping'; readonly fileName: string }
  | { readonly code: 'backup.not-a-backup'; readonly fileName: string }
  | { readonly code: 'backup.damaged'; readonly fileName: string; readonly part: string }
  | { readonly code: 'backup.too-new'; readonly fileName: string; readonly version: number }
  | { readonly code: 'backup.locked'; readonly fileName: string }
  | { readonly code: 'backup.passphrase'; readonly fileName: string }
  | { readonly code: 'store.full'; readonly freeBytes: number }
  | { readonly code: 'store.newer'; readonly version: number }
  | { readonly code: 'store.lost' }
  | { readonly code: 'store.failed'; readonly why: string }
  | { readonly code: 'contact.blocked'; readonly why: string }
  /** `act`: number of the later act to undo first; `null` = an import changed the row. */
  | { readonly code: 'undo.conflict'; readonly act: number | null }
  | { readonly code: 'not-found'; readonly what: string }

export type ZipFault = 'too-many-entries' | 'too-large' | 'ratio' | 'encrypted' | 'bad-name' | 'nested' | 'overlap' | 'damaged'
export type FailureCode = Failure['code']
