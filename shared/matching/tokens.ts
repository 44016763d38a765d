/** Words of asking and offering that say nothing about the thing itself. */
const EMPTY_WORDS = ['有没有', '谁有', '谁家', '哪里', '哪家', '哪位', '想找', '求', '找', '蹲', '急', '推荐', '靠谱', '的', '了', '吗', '呢', '吧', '一个', '一家', '能', '可以', '需要', '想', '帮忙', '各位', '大家', '老师', '老板', '请问', '一下', '做', '有', '要', '和', '及', '或', '都', '都行', '左右', '以内']
const EMPTY_PHRASES = new RegExp(EMPTY_WORDS.filter(word => word.length > 1).join('|'), 'g')
const EMPTY_SIGNS = new Set(EMPTY_WORDS.filter(word => word.length === 1))

const isCjk = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** Index terms of a text: pairs of neighbouring characters for Chinese, whole words for Latin and figures. Lower case. */
export function termsOf(text: string): string[] {
  const cleaned = text.toLowerCase().replace(EMPTY_PHRASES, ' ')
  const terms: string[] = []
  let word = ''
  let previous = ''
  const endWord = (): void => {
    if (word.length > 1) terms.push(word)
    word = ''
  }
  for (const character of cleaned) {
    const code = character.codePointAt(0)!
    if (isCjk(code) && !EMPTY_SIGNS.has(character)) {
      endWord()
      if (previous) terms.push(previous + character)
      previous = character
      continue
    }
    previous = ''
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) word += character
    else endWord()
  }
  endWord()
  return terms
}
