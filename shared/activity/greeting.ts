const CORES = ['早上好', '上午好', '中午好', '下午好', '晚上好', '早安', '午安', '晚安', '周末愉快', '周末快乐', '节日快乐', '新年快乐', '新年好', '中秋快乐', '端午安康', '国庆快乐', '元旦快乐', '春节快乐', '过年好', 'good morning', 'good night', '早早早', '新的一周', '新的一天']
const WHOLE = new Set(['早', '早早', '早呀', '早啊', '早哦', '大家早', '各位早', '群友早', '大家好', '各位好', '你好', '您好', '你好啊', 'hi', 'hello', 'hey', '哈喽', '嗨', '晚好', '安', '加油', '大家加油', '一起加油', '大家晚上好', '大家早上好', '大家下午好', 'morning'])
/** A greeting with a name is this long at most; wishes that open with a greeting may be longer. */
const SHORT = 12
const WISH = 80

/** Greeting and nothing else: 早上好, 大家早, 张姐晚安, or a wish that opens with one. `words`: see {@link bareWords}. */
export function isGreeting(words: string): boolean {
  if (words.length > WISH) return false
  if (WHOLE.has(words)) return true
  if (words.length > SHORT) return CORES.some(core => words.startsWith(core)) && /[愿祝福乐愉安美]/.test(words.slice(4))
  return CORES.some(core => holdsGreeting(words, core)) || (words.length <= 5 && (words.startsWith('早') || words.endsWith('早')) && !NOT_EARLY.some(other => words.includes(other)))
}

/** 早上好像 is no greeting. */
function holdsGreeting(words: string, core: string): boolean {
  const at = words.indexOf(core)
  return at >= 0 && !'像多几'.includes(words[at + core.length] ?? ' ')
}

const NOT_EARLY = ['早就', '早点', '早上', '早餐', '早饭', '早期', '早晚', '早已', '早会', '早高', '太早', '还早', '最早', '早市', '早报', '早班', '早退', '早盘', '清早', '一早', '明早', '今早', '提早', '尽早', '趁早', '老早', '蛮早', '早睡', '早起']

/** 哈哈哈, hhh: laughter and nothing else. */
export function isLaughter(words: string): boolean {
  if (words.length < 2 && words !== '哈') return false
  for (const character of words) if (!'哈呵嘿嘻ha'.includes(character)) return false
  return true
}

/** Letters, digits and CJK characters of a text in lower case, without emoji codes. */
export function bareWords(text: string): string {
  let words = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5b) {
      const close = text.indexOf(']', i)
      if (close > i && close - i <= 10) {
        i = close
        continue
      }
    }
    const isLetter = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
    if (isLetter || (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xc0 && unit < 0x2000) || unit === 0x20) words += text[i]
  }
  return words.trim().toLowerCase()
}
