/** Opens the system's file dialog; `onFiles` gets what was chosen, and is not called when nothing was. */
export function pickFiles(onFiles: (files: readonly File[]) => void, { accept = '', several = true }: { readonly accept?: string; readonly several?: boolean } = {}): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = several
  input.accept = accept
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) onFiles([...input.files])
  })
  input.click()
}

/** Offers `bytes` as a download under `name`. */
export function saveFile(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
