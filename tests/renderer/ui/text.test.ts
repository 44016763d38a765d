import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { defineText, languageOf, say, setLanguage, type Text } from '../../../renderer/ui/text'

const sample = defineText('test/text', {
  zh: { left: '还剩 {{count}} 件', who: '{{name}} 来了', key: '有.点:号' },
  en: { left: { one: '{{count}} thing left', other: '{{count}} things left' }, who: '{{name}} is here', key: 'dot.and:colon' },
})

afterEach(() => setLanguage('zh'))

describe('text', () => {
  it('takes Chinese for a Chinese system in any spelling and English for every other', () => {
    expect(['zh-CN', 'zh-Hant-TW', 'ZH', 'en-US', 'de'].map(tag => languageOf('system', [tag]))).toEqual(['zh', 'zh', 'zh', 'en', 'en'])
  })

  it('takes Chinese when the system tells no language', () => {
    expect(languageOf('system', [])).toBe('zh')
  })

  it('lets the operator overrule the system', () => {
    expect([languageOf('en', ['zh-CN']), languageOf('zh', ['en'])]).toEqual(['en', 'zh'])
  })

  it('chooses the English plural by the count and needs none in Chinese', () => {
    expect([say(sample, 'left', { count: 1 }, 'en'), say(sample, 'left', { count: 2 }, 'en'), say(sample, 'left', { count: 1 }, 'zh')]).toEqual(['1 thing left', '2 things left', '还剩 1 件'])
  })

  it('chooses the plural also by a count that is already written with separators, and shows it so', () => {
    expect(['1', '1,284', '1.6万'].map(count => say(sample, 'left', { count }, 'en'))).toEqual(['1 thing left', '1,284 things left', '1.6万 things left'])
  })

  it('fills values as they are, markup included, since React escapes them', () => {
    expect(say(sample, 'who', { name: '<b>&老陈</b>' })).toBe('<b>&老陈</b> 来了')
  })

  it('gives a sentence without places in each language, and as it was defined last', () => {
    const text = () => defineText('test/again', { zh: { word: '早' }, en: { word: 'morning' } })
    const ask = () => [say(text(), 'word', undefined, 'zh'), say(text(), 'word', undefined, 'en'), say(text(), 'word', undefined, 'zh')]
    expect(ask()).toEqual(['早', 'morning', '早'])
    const changed = defineText('test/again', { zh: { word: '晚' }, en: { word: 'evening' } })
    expect([say(changed, 'word'), say(changed, 'word', undefined, 'en')]).toEqual(['晚', 'evening'])
  })

  it('reads keys and sentences with dots and colons as they stand', () => {
    expect(say(sample, 'key')).toBe('有.点:号')
  })

  it('speaks the language set last', () => {
    setLanguage('en')
    expect(say(sample, 'who', { name: 'Lena' })).toBe('Lena is here')
  })
})

describe('every page', () => {
  const modules = import.meta.glob<Record<string, unknown>>('/renderer/**/*.text.ts', { eager: true })
  const texts = Object.values(modules).flatMap(module => Object.values(module)).filter((value): value is Text => typeof value === 'object' && value !== null && 'namespace' in value)
  const places = (sentence: string): string => [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]))].sort().join()
  const bundle = (language: string, namespace: string) => i18next.getResourceBundle(language, namespace) as Record<string, string>

  it('has texts to look at', () => {
    expect(texts.length).toBeGreaterThan(3)
  })

  it('fills the same places in both languages', () => {
    const wrong = texts.flatMap(text => text.keys.filter(key => {
      const en = bundle('en', text.namespace)
      const zh = places(bundle('zh', text.namespace)[key] ?? '')
      const other = places(en[key] ?? en[`${key}_other`] ?? '')
      // English may count where Chinese does not, and the other way round.
      const free = (list: string) => list.split(',').filter(name => name !== 'count').join()
      return free(zh) !== free(other)
    }).map(key => `${text.namespace}: ${key}`))
    expect(wrong).toEqual([])
  })

  it('leaves no sentence untranslated', () => {
    // 中文 is called 中文 everywhere; words to be sent into a Chinese chat and the example of a typed need stay Chinese.
    const stays = /^settings: zh$|^features\/matching: (say|placeholder)|: responseWord$/
    const wrong = texts.flatMap(text => text.keys.filter(key => {
      const zh = bundle('zh', text.namespace)[key] ?? ''
      const en = bundle('en', text.namespace)
      const sentence = en[key] ?? en[`${key}_other`] ?? ''
      return zh === '' || (sentence === zh && /[\u4e00-\u9fff]/.test(zh))
    }).map(key => `${text.namespace}: ${key}`))
    expect(wrong.filter(place => !stays.test(place))).toEqual([])
  })
})
