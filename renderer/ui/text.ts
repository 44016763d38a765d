import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'
/** What the operator chose; `system` follows the machine. */
export type LanguageChoice = Language | 'system'
/** Values of `{{name}}` places. `count` also picks the English plural. */
export type TextValues = Readonly<Record<string, string | number>>

type Sentences = Readonly<Record<string, string>>
/** English needs a second form where a count decides; Chinese never does. */
type English<Zh extends Sentences> = { readonly [Key in keyof Zh]: string | { readonly one: string; readonly other: string } }

/** The sentences of one page or component in both languages, made by {@link defineText}. */
export interface Text<Key extends string = string> {
  readonly namespace: string
  readonly keys: readonly Key[]
}

/** Looks up a sentence and fills its places. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React escapes whatever it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

/**
 * Registers the sentences of `namespace` (its file: `features/today` → `today`). The Chinese keys rule: English must
 * have exactly the same. An English sentence with a plural is `{ one, other }`, chosen by the value `count`.
 */
export function defineText<const Zh extends Sentences>(namespace: string, sentences: { readonly zh: Zh; readonly en: English<Zh> }): Text<keyof Zh & string> {
  const en: Record<string, string> = {}
  for (const [key, value] of Object.entries(sentences.en) as [string, string | { one: string; other: string }][]) {
    if (typeof value === 'string') en[key] = value
    else {
      en[key] = value.other
      en[`${key}_one`] = value.one
      en[`${key}_other`] = value.other
    }
  }
  for (const language of ['zh', 'en'] as const) plain.delete(`${language} ${namespace}`)
  i18next.addResourceBundle('zh', namespace, sentences.zh, true, true)
  i18next.addResourceBundle('en', namespace, en, true, true)
  return { namespace, keys: Object.keys(sentences.zh) as (keyof Zh & string)[] }
}

/** Sentences without places, by language and namespace: pages ask for hundreds of them, and looking one up anew costs more than drawing it. */
const plain = new Map<string, Map<string, string>>()

function translator<Key extends string>(language: string, namespace: string): Translate<Key> {
  const fixed = i18next.getFixedT(language, namespace)
  const place = `${language} ${namespace}`
  return (key, values) => {
    if (values !== undefined) return fixed(key, optionsOf(values))
    const known = plain.get(place) ?? new Map<string, string>()
    plain.set(place, known)
    const sentence = known.get(key) ?? fixed(key)
    known.set(key, sentence)
    return sentence
  }
}

/** The sentences of `text` in the language of the screen; renders again when the language changes. */
export function useText<Key extends string>(text: Text<Key>): Translate<Key> {
  const { i18n } = useTranslation(text.namespace)
  const language = i18n.language
  return useMemo(() => translator(language, text.namespace), [language, text.namespace])
}

/** The same outside components, for toasts and files; in the language of this moment unless told another. */
export function say<Key extends string>(text: Text<Key>, key: Key, values?: TextValues, language?: Language): string {
  return translator<Key>(language ?? currentLanguage(), text.namespace)(key, values)
}

/** A count that is already written (`1,284`) still chooses the plural and is shown as it was written. */
function optionsOf(values: TextValues): Record<string, unknown> {
  const { count } = values
  if (typeof count !== 'string') return values
  const number = Number(count.replace(/[,\s]/g, ''))
  return { ...values, count: Number.isNaN(number) ? 2 : number, replace: values }
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh'
}

/** The language of the screen; renders again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}

/** `preferred`: the machine's languages, best first. Chinese in any spelling gives Chinese, all else English. */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  return (preferred[0] ?? 'zh').toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Switches every page at once. */
export function setLanguage(choice: LanguageChoice, preferred: readonly string[] = typeof navigator === 'undefined' ? [] : navigator.languages): void {
  const language = languageOf(choice, preferred)
  void i18next.changeLanguage(language)
  if (typeof document !== 'undefined') document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
