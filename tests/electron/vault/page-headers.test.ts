import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGE_HEADERS, PRESSABLE_STYLE_HASH } from '../../../electron/vault/page-headers'

const root = path.resolve(import.meta.dirname, '..', '..', '..')

describe('content security policy', () => {
  it('allows exactly the style element that the installed react-aria puts in', () => {
    const code = readFileSync(path.join(root, 'node_modules/react-aria/dist/private/interactions/usePress.mjs'), 'utf8')
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(code)![1]!
    const style = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(code)![1]!.replace(/\$\{[^}]+\}/, attribute).trim()
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(PRESSABLE_STYLE_HASH)
  })

  it('names no origin but our own and nothing unsafe', () => {
    const policy = PAGE_HEADERS['Content-Security-Policy']!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|wasm/)
  })
})
