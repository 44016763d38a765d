/** Version in the name of an installer of ours, e.g. `0.2.0` of `qunbu-0.2.0-win-x64.exe`; `null` for any other name. */
export function versionInInstallerName(name: string): string | null {
  return /^qunbu-(\d{1,6}\.\d{1,6}\.\d{1,6})[-.]/i.exec(name)?.[1] ?? null
}
