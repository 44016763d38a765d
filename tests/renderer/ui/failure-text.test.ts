import { afterEach, describe, expect, it } from 'vitest'
import { FAILURE_CODES, failureWords } from '../../../renderer/ui/failure-text'
import { setLanguage } from '../../../renderer/ui/text'
import type { Failure } from '../../../shared/model/failure'

/** Every value any failure carries, so that one object serves all codes. */
const values = { fileName: '群.txt', format: 'qq-txt', encoding: 'gb18030', replaced: 12, line: 40, why: 'nested', at: 99, part: 'people.jsonl', version: 9, freeBytes: 5e8, act: null, what: 'x', unread: 3, place: '9', excerpt: '早' }
const failureOf = (code: string) => ({ code, ...values }) as unknown as Failure

afterEach(() => setLanguage('zh'))

describe('failures', () => {
  it.each(['zh', 'en'] as const)('of every code say in %s what is wrong and what to do, with every place filled', language => {
    const lacking = FAILURE_CODES.filter(code => {
      const { title, body } = failureWords(failureOf(code), language)
      return title.length < 3 || body.length < 3 || title === body || /[{}]|\b(import|backup|store)\.[a-z]/.test(title + body)
    })
    expect(lacking).toEqual([])
  })

  it('of an archive name its fault in words', () => {
    expect(failureWords(failureOf('import.zip-unsafe'), 'zh').body).toContain('压缩包里还套着压缩包')
  })

  it('of a full disk tell how much is left', () => {
    expect(failureWords(failureOf('store.full'), 'en').body).toContain('500 MB')
  })

  it('of a page without its launcher say how to open it', () => {
    expect(failureWords({ code: 'store.failed', why: 'no-token' }, 'zh').body).toContain('npm start')
  })
})
