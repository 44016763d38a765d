// The figures of safety: what must hold, and what shows it. `torture`: a spec of this folder notes the figure. `unit`: a named
// test, with as many cases as the figure asks for. `fuzz`: the generated inputs of every format. `more`: where else it is shown, every time `npm test` runs.
const unit = (file, name, env = {}) => ({ file, name, env })

export const FIGURES = [
  { id: 'F1', what: 'acknowledged typed change lost on kill -9', wanted: '0 of 500 kills', torture: 'kill' },
  { id: 'F2', what: 'torn transaction', wanted: '0 of 500 kills', torture: 'kill' },
  { id: 'F3', what: 'import killed midway', wanted: 'never partial, clean after', torture: 'import-kill' },
  { id: 'F4', what: 'corruption of the store', wanted: 'always noticed', torture: 'faults' },
  { id: 'F5', what: 'whole IndexedDB lost', wanted: 'all back, ≤ 60 s for a million', torture: 'loss' },
  { id: 'F6', what: 'typed changes lost when the store is wiped', wanted: 'at most the last second', torture: 'loss' },
  { id: 'F7', what: 'backup → restore → backup', wanted: 'identical, 1,000 registers', unit: unit('tests/shared/backup/backup.test.ts', 'made again from what was restored is the same', { PROPERTY_RUNS: '1000' }) },
  { id: 'F8', what: 'snapshot overwritten by an empty or shrunken store', wanted: '0', unit: unit('tests/electron/vault/retention.test.ts', 'never loses the last state before a fall', { PROPERTY_RUNS: '5000' }) },
  { id: 'F9', what: 'migrations', wanted: 'every shipped version, interrupted too', unit: unit('tests/renderer/data/versions.test.ts', '') },
  { id: 'F10', what: 'older build on newer data', wanted: 'refuses, 0 bytes changed', torture: 'downgrade' },
  { id: 'F11', what: 'disk full at any write', wanted: 'no loss, told, works again; 30 points', torture: 'disk-full' },
  { id: 'F12', what: 'undo', wanted: 'undo after act = identity; 10,000 sequences', unit: unit('tests/renderer/data/act.test.ts', 'walks back and forth through any sequence', { PROPERTY_RUNS: '10000' }) },
  { id: 'F13', what: 'the same and overlapping files in any order', wanted: '0 new rows, the union; 2,000 cases', unit: unit('tests/renderer/data/import-sequences.test.ts', 'gives the same when overlapping files', { PROPERTY_RUNS: '2000' }) },
  { id: 'F14', what: 'parser crash or hang', wanted: '0 in 10 million inputs a format', fuzz: true, more: 'tests/shared/importing/mutated-fixtures.test.ts' },
  { id: 'F15', what: 'zip bomb, 1 GB line, random bytes', wanted: 'refused or reported, ≤ 300 MB', torture: 'large-line', more: 'tests/shared/importing/zip.test.ts' },
  { id: 'F16', what: 'script injection', wanted: '0 of 500 payloads', torture: 'hostile' },
  { id: 'F17', what: 'formula injection', wanted: '0 live, exact round trip', unit: unit('tests/shared/formats/formula-guard.test.ts', '', { PROPERTY_RUNS: '20000' }), more: 'tests/shared/importing/formula-payloads.test.ts' },
  { id: 'F18', what: 'network', wanted: '0 bytes off the machine', torture: 'offline', more: 'every end-to-end test fails on a request to another origin' },
  { id: 'F19', what: 'IPC', wanted: '100,000 fuzzed calls, no crash, no effect', torture: 'ipc' },
  { id: 'F20', what: 'date truth', wanted: '0 wrong days 1900–2099', unit: unit('tests/shared/calendar', ''), more: 'tests/renderer/app/daily-tick.test.ts' },
  { id: 'F21', what: 'erase a person', wanted: 'gone from store, journal, later snapshots', unit: unit('tests/renderer/data/erase-person.test.ts', '') },
  { id: 'F22', what: 'typing with an input method', wanted: '0 premature submits', unit: unit('tests/renderer/ui/keyboard.test.ts', 'of an input method'), more: 'tests/e2e/settings.spec.ts' },
]
