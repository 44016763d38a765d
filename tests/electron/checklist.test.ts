import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const USUAL = 'tests/e2e/electron/security.spec.ts'
/** The lines of the table in the README: number of the item and what shows it. */
const items = [...read('electron/README.md').matchAll(/^\| (\d+) \| [^|]+ \| (.+) \|$/gm)].map(([, number, shownBy]) => ({ number: Number(number), shownBy: shownBy! }))
const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(match => match[1]!)

describe("each item of Electron's security checklist", () => {
  it('stands in the table once', () => {
    expect(items.map(item => item.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  it.each(items)('$number is shown by tests that exist', ({ shownBy }) => {
    for (const part of shownBy.split('; ')) {
      const [names, files] = [quoted(part).filter(text => text.includes(' ')), quoted(part).filter(text => text.endsWith('.ts') || text.endsWith('.js'))]
      const file = files[0] ?? USUAL
      expect(existsSync(path.join(root, file)), file).toBe(true)
      expect(names.length + files.length).toBeGreaterThan(0)
      for (const name of names) expect(read(file)).toContain(`('${name}'`)
    }
  })
})

describe('the Electron that is shipped', () => {
  it('is locked at the major version that is asked for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> }
    expect(dependencies['electron']).toBeUndefined()
    const wanted = /^\^(\d+)\./.exec(devDependencies['electron']!)?.[1]
    expect(lock.packages['node_modules/electron']?.version?.split('.')[0]).toBe(wanted)
  })

  it('never opens another program: every call is refused by the lint', async () => {
    const lint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'tests/eslint.config.js') })
    const [result] = await lint.lintText("import { shell } from 'electron'\nexport const open = (address: string) => shell.openExternal(address)\n", { filePath: path.join(root, 'electron/main/invented.ts') })
    expect(result!.messages.map(message => message.ruleId)).toContain('no-restricted-properties')
  })
})
