import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayImport, zoneOf } from './support/import-table'

const root = path.resolve(import.meta.dirname, '..')
const zones = ['electron', 'renderer', 'shared', 'tests']
const isCode = (file: string) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts')

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap(name => {
    const file = path.join(folder, name)
    if (name === 'node_modules' || name === 'out' || file === 'tests/fixtures') return []
    return statSync(path.join(root, file)).isDirectory() ? filesUnder(file) : [file]
  })
}

const files = zones.flatMap(filesUnder).filter(isCode)
const importsOf = (file: string): string[] => {
  const code = readFileSync(path.join(root, file), 'utf8')
  const found = code.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g)
  return [...found].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}

describe('architecture', () => {
  it('keeps every import inside the import table', () => {
    const wrong = files.flatMap(file =>
      importsOf(file).filter(target => !mayImport(file, target)).map(target => `${file} may not import ${target}`))
    expect(wrong).toEqual([])
  })

  it('places every file in a zone of the import table', () => {
    expect(files.filter(file => zoneOf(file) === null)).toEqual([])
  })

  it('keeps every code file at or under 300 lines', () => {
    const long = files.map(file => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300)
    expect(long).toEqual([])
  })

  it('names files in kebab-case and components in PascalCase', () => {
    const wrong = files.filter(file => {
      const base = path.basename(file).replace(/\.(test|view|text|config|module|spec|e2e)?\.?(ts|tsx)$/, '')
      return file.endsWith('.tsx') && !file.includes('.test.') ? !/^([A-Z][A-Za-z0-9]*|[a-z0-9-]+|use[A-Z][A-Za-z0-9]*)$/.test(base) : !/^([a-z0-9]+(-[a-z0-9]+)*|use[A-Z][A-Za-z0-9]*)$/.test(base)
    })
    expect(wrong).toEqual([])
  })

  it('has no file called utils, helpers, manager or service', () => {
    expect(files.filter(file => /(^|[/-])(utils?|helpers?|manager|service)\.tsx?$/.test(file))).toEqual([])
  })

  it('keeps the top level fixed', () => {
    const allowed = ['electron', 'renderer', 'shared', 'resources', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json',
      'electron.vite.config.ts', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'node_modules', 'out', 'dist', 'test-results']
    expect(readdirSync(root).filter(name => !name.startsWith('.') && !allowed.includes(name))).toEqual([])
  })
})
