import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeSource, nodeTools } from '../../../electron/cli/node-source'
import { FORMATS, formatById } from '../../../shared/formats/registry'
import { inspect } from '../../../shared/importing/inspect'
import type { Expected } from '../../support/expected'

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())
const familyOf = (id: string): string => formatById(id)!.family ?? id
/** What Qunbu itself writes: made by `convert` in its tests, so there is nothing to keep as a file. */
const OWN = 'qunbu'

describe('the registry of formats', () => {
  it('has every id once, with a label in both languages', () => {
    expect(new Set(FORMATS.map(format => format.id)).size).toBe(FORMATS.length)
    for (const { label } of FORMATS) expect([label.zh, label.en].every(text => text.trim() !== '')).toBe(true)
  })

  it('has a fixture folder for every family, and a family for every folder', () => {
    const families = new Set(FORMATS.map(format => format.family ?? format.id))
    families.delete(OWN)
    expect([...families].sort()).toEqual(folders(root).sort())
  })

  for (const family of folders(root)) {
    for (const variant of folders(path.join(root, family))) {
      it(`recognises ${family}/${variant} by its content, whatever its name`, async () => {
        const folder = path.join(root, family, variant)
        const { inputs } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
        for (const input of inputs) {
          const source = (await nodeSource(path.join(folder, input)))!
          for (const name of [source.name, 'file', '1.dat']) {
            const inspection = await inspect({ ...source, name }, nodeTools, { currentYear: 2025 })
            expect(inspection.ok && familyOf(inspection.value.format)).toBe(family)
          }
        }
      })
    }
  }
})
