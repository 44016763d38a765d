import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type * as Registry from '../../../shared/formats/registry'
import { PLATFORMS } from '../../../shared/model/message'
import { documentOf, memorySource } from '../../support/importing'

const root = path.resolve(import.meta.dirname, '../../..')

vi.mock('../../../shared/formats/registry', async original => {
  const real = await original<typeof Registry>()
  const { harbourLog } = await import('./example-format')
  const FORMATS = [...real.FORMATS, harbourLog]
  return { ...real, FORMATS, formatById: (id: string) => FORMATS.find(format => format.id === id) ?? null }
})

describe('a format is one file and one line of the registry', () => {
  it('is recognised, read and reported by the importer when it is only added to the registry', async () => {
    const document = await documentOf(memorySource('anything.bin', 'HARBOUR LOG Pier 4\n2024-03-06 09:05:01 | Lin | See you at noon\nnonsense\n'))
    expect(document).toMatchObject({ format: 'harbour-log', messages: [{ ts: '2024-03-06T09:05:01', senderName: 'Lin', text: 'See you at noon' }], skipped: [{ line: 3, reason: 'malformed' }] })
  })

  it('is written in the guide as it is tested here', () => {
    const example = readFileSync(path.join(import.meta.dirname, 'example-format.ts'), 'utf8').replaceAll(/'..\/..\/..\/shared\/(.*)'/g, (_, file: string) => `'${file.startsWith('formats/') ? file.replace('formats', '.') : `../${file}`}'`)
    expect(readFileSync(path.join(root, 'shared/formats/README.md'), 'utf8')).toContain(example)
  })

  it('is named nowhere else', async () => {
    const { FORMATS } = await import('../../../shared/formats/registry')
    // The tables of unknown columns are asked for by name, and some words are platforms, too.
    const known = new Set<string>(['roster', 'message-table', ...PLATFORMS])
    const names = new RegExp(`'(?:${FORMATS.map(format => format.id).filter(id => !known.has(id)).join('|')})'`)
    const sources = ['shared', 'renderer', 'electron'].flatMap(folder => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => path.join(folder, file)))
      .filter(file => /\.tsx?$/.test(file) && !file.startsWith(path.join('shared', 'formats')))
    expect(sources.length).toBeGreaterThan(300)
    expect(sources.filter(file => names.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})
